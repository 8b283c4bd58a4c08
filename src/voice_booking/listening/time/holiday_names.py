"""Holidays by all names that callers use, folded; the value is the name that `holidays` knows."""

from voice_booking.listening.time.vocabulary import Group

HOLIDAY_NAMES: tuple[Group, ...] = (
    (
        "HOLI",
        "heiligabend",
        """
        heiligabend | heiligerabend | heilignabend | weihnachtsabend | christabend | heiliger abend | heiligen
        abend | heilig abend
        """,
    ),
    ("HOLI", "weihnachten", "weihnachten | weihnacht | xmas"),
    ("HOLI", "christmas1", "christtag"),
    ("HOLI", "christmas2", "stefanitag | stephanstag | stephanitag | stefanstag"),
    ("HOLI", "silvester", "silvester | sylvester | silvesta | silvestertag | silvesterabend"),
    ("HOLI", "newyear", "neujahr | neujahrstag | neujahrs"),
    (
        "HOLI",
        "epiphany",
        """
        dreikoenig | dreikoenige | dreikoenigstag | dreikoenigs | heilige drei koenige | heiligen drei koenige |
        heilig drei koenig | heiligen drei koenigen | heilige dreikoenige | heiligen dreikoenige | drei koenige
        """,
    ),
    ("HOLI", "valentine", "valentinstag | valentin"),
    ("HOLI", "womensday", "frauentag | weltfrauentag"),
    ("HOLI", "nikolaus", "nikolaus | nikolaustag | nikolo | nikolai"),
    (
        "HOLI",
        "weiberfastnacht",
        """
        weiberfastnacht | altweiber | weiberfasching | altweiberfastnacht | schmutziger donnerstag | schmotziger
        donnerstag
        """,
    ),
    ("HOLI", "rosenmontag", "rosenmontag"),
    (
        "HOLI",
        "fatuesday",
        """
        faschingsdienstag | fastnachtsdienstag | veilchendienstag | fasnachtsdienstag | fastnacht |
        faschingdienstag
        """,
    ),
    ("HOLI", "ashwednesday", "aschermittwoch"),
    ("HOLI", "palmsunday", "palmsonntag"),
    ("HOLI", "maundythursday", "gruendonnerstag"),
    ("HOLI", "goodfriday", "karfreitag"),
    ("HOLI", "holysaturday", "karsamstag | ostersamstag"),
    ("HOLI", "easter", "ostern | ostersonntag"),
    ("HOLI", "eastermonday", "ostermontag"),
    ("HOLI", "labour", "maifeiertag | tag der arbeit | staatsfeiertag"),
    ("HOLI", "mothersday", "muttertag"),
    ("HOLI", "fathersday", "vatertag"),
    (
        "HOLI",
        "ascension",
        """
        himmelfahrt | christihimmelfahrt | himmelfahrtstag | christi himmelfahrt | auffahrt
        """,
    ),
    ("HOLI", "pentecost", "pfingsten | pfingstsonntag"),
    ("HOLI", "pentecostmonday", "pfingstmontag"),
    ("HOLI", "corpuschristi", "fronleichnam | fronleichnamstag"),
    ("HOLI", "assumption", "mariahimmelfahrt | maria himmelfahrt | mariae himmelfahrt"),
    ("HOLI", "unity", "tag der deutschen einheit | tag der einheit"),
    ("HOLI", "austria", "nationalfeiertag"),
    ("HOLI", "swiss", "bundesfeiertag | bundesfeier"),
    ("HOLI", "reformation", "reformationstag | reformationsfest"),
    ("HOLI", "halloween", "halloween"),
    ("HOLI", "allsaints", "allerheiligen"),
    ("HOLI", "allsouls", "allerseelen"),
    ("HOLI", "martin", "martinstag | sankt martin | st martin"),
    ("HOLI", "repentance", "buss und bettag | busstag | buss und bet tag"),
    ("HOLI", "totensonntag", "totensonntag | ewigkeitssonntag"),
    ("HOLI", "immaculate", "maria empfaengnis | mariae empfaengnis"),
)
