"""What callers call people who serve them, in patterns."""

WORKERS = (
    r"(?:friseur(?:in)?|frisoer(?:in)?|frisoese|frisoerin|stylist(?:in)?|therapeut(?:in|en)?|mechaniker(?:in)?|"
    r"physiotherapeut(?:in|en)?"
    r"|coiffeur|coiffeuse|bearbeiter(?:in)?|mitarbeiter(?:in)?|kollege|kollegin|kollegen|dame|herrn?|frau|"
    r"person|masseur(?:in)?|mann)"
)
PROFESSIONALS = (
    r"(?:friseur(?:in)?|frisoer(?:in)?|frisoese|stylist(?:in)?|therapeut(?:in|en)?|mechaniker(?:in)?|"
    r"physiotherapeut(?:in|en)?|masseur(?:in)?"
    r"|coiffeur|coiffeuse)"
)
