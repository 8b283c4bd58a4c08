"""Common names in Germany: a stranger's name is no mishearing of a colleague's, and no service."""

from voice_booking.listening.words.folding import fold

_FIRST = """
Aaron Adam Adrian Ahmed Alex Alexander Alexandra Ali Alina Amelie Amir Andrea Andreas Angela Angelika Anita Anja Anke
Anna Anne Annett Annette Annika Anton Antonia Arne Astrid Aylin Ayse Barbara Bastian Beate Ben Benjamin Bernd Bernhard
Bettina Bianca Birgit Bjoern Boris Brigitte Carina Carla Carmen Carolin Caroline Carsten Celina Charlotte Chiara
Christa Christian Christiane Christin Christina Christine Christoph Christopher Claudia Clara Clemens Conny Cornelia
Dagmar Daniel Daniela David Denise Dennis Detlef Diana Dieter Dirk Dominik Dominique Doris Eberhard Edith Elena Elias
Elif Elisabeth Elke Ella Ellen Emil Emilia Emily Emma Emre Erika Erik Erwin Esra Esther Eva Evelyn Fabian Fatih Fatma
Felix Finn Florian Frank Franz Franziska Frauke Frieda Friedrich Fritz Gabi Gabriele Georg Gerd Gerhard Gerlinde
Giovanni Giulia Gisela Gudrun Guenter Guenther Guido Gustav Hakan Hanna Hannah Hannelore Hannes Hans Harald Harry
Hasan Hatice Heidi Heike Heiko Heiner Heinrich Heinz Helena Helga Helmut Hendrik Henning Henri Henrik Henry Herbert
Hermann Hildegard Holger Horst Hubert Ida Ilona Imke Ina Ines Inga Ingeborg Ingo Ingrid Irene Irina Iris Isabel
Isabell Isabella Ivan Jacqueline Jakob Jan Jana Janina Janine Jasmin Jannik Jennifer Jenny Jens Jessica Joachim Jochen
Johann Johanna Johannes Jonas Jonathan Jorg Jörg Josef Josefine Judith Julia Julian Juliane Jürgen Jutta Kai Karin
Karina Karl Karla Karsten Katharina Kathrin Katja Katrin Kerstin Kevin Kim Kirsten Klara Klaus Konrad Konstantin
Kristin Kristina Kurt Lara Larissa Lars Laura Lea Leah Lena Leni Leon Leonard Leonie Liam Lili Lilly Lina Linda Linh
Lisa Lothar Louis Louisa Luca Luis Luisa Lukas Lutz Lydia Magdalena Maik Maike Malte Manfred Manuel Manuela Mara Marc
Marcel Marco Marcus Maren Margarete Margit Maria Mariam Marie Marina Mario Marion Marius Mark Marko Markus Marlene
Marlies Martha Martin Martina Mateo Mathias Mathilda Matthias Max Maximilian Maya Mehmet Melanie Melissa Mia Micha
Michael Michaela Michelle Mike Mila Milan Mina Mira Miriam Mohamed Mohammed Mona Monika Monique Moritz Murat Mustafa
Nadine Nadja Natalie Natascha Nele Nicola Nicole Niklas Nikolas Nils Nina Nino Noah Nora Norbert Olaf Ole Oleg Olga
Oliver Olivia Oskar Otto Pascal Patricia Patrick Patrik Paul Paula Pauline Peter Petra Philip Philipp Phillip Pia
Rafael Rainer Ralf Ralph Ramona Raphael Rebecca Regina Reiner Reinhard Renate Rene Ricarda Richard Rita Robert Robin
Roland Rolf Roman Romy Ronald Ronny Rosa Rosi Rudi Rudolf Ruth Sabine Sabrina Sandra Sandy Sara Sarah Sascha Saskia
Sebastian Selina Semra Serkan Sibylle Siegfried Sigrid Silke Silvia Simon Simone Sina Sofia Sofie Sonja Sophia Sophie
Stefan Stefanie Steffen Steffi Stella Stephan Stephanie Susanne Susi Sven Svenja Svetlana Sylvia Tamara Tanja Tatjana
Theo Theresa Therese Thomas Thorsten Till Tim Timo Tina Tobias Tom Toni Torben Torsten Tristan Udo Ulf Uli Ulla Ulrich
Ulrike Ursula Uschi Uta Ute Uwe Valentin Valentina Vanessa Vera Verena Veronika Viktor Viktoria Vincent Viola Vivien
Volker Walter Waltraud Werner Wilhelm Willi Wolfgang Xaver Yannick Yara Yasemin Yasmin Yusuf Yvonne Zeynep Zoe
"""

_LAST = """
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann
Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn
Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon
Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas
Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff
Pfeiffer Petersen Hansen Jansen Janssen Özdemir Yilmaz Kaya Demir Aydin Schneiders Bayer Obermaier Kessler Wimmer
Gruber Steiner Moser Hofer Egger
"""

FIRST_NAMES = frozenset(fold(name) for name in _FIRST.split())
SURNAMES = frozenset(fold(name) for name in _LAST.split())
