"""What a salon is: values that describe it, and the rules that make a description sound."""
