"""What people are told of, asked about and spoken to for, beside being booked: word classes, in patterns.

A caller who speaks of a colleague is not always booking. What is done, had or been by that colleague belongs to one of
these classes, and none of it is the work of a salon.
"""

TELLING = (
    r"(?:gesagt|gemeint|geraten|erzaehlt|erklaert|versprochen|versichert|zugesagt|geschrieben|angerufen|zurueckgerufen|"
    r"geschickt|zugeschickt|gemailt|gefaxt|gesimst|gefragt|ausgerichtet|hinterlassen|gesprochen|draufgesprochen|"
    r"angesprochen|mitgegeben|mitgeschickt|geliehen|ausgeliehen|geborgt|zurueckgelegt|gezeigt|verkauft|bestellt|"
    r"aufgeschrieben|rausgegeben|rausgesucht|abkassiert|kassiert|berechnet|verrechnet|abgerechnet|ausgestellt|"
    r"eingeladen|"
    r"gratuliert|geantwortet|gewarnt|angeboten|angekuendigt|gemeldet|abgesagt|verschoben|mitgeteilt|weitergeleitet|"
    r"vorgeschlagen|verwiesen|genannt|bescheid gegeben|bescheid gesagt|gesagt bekommen)"
)
"""What somebody has done who told, sent or handed over something."""
MEANT_TO = (
    r"(?:zurueckrufen|rueckrufen|anrufen|melden|zurueckmelden|schreiben|schicken|zuschicken|"
    r"mailen|faxen|zuruecklegen|aufschreiben|raussuchen|bestellen|mitgeben|zurueckgeben|vorbeibringen|ausstellen|"
    r"nachsehen|nachfragen|klaeren|weiterleiten|abholen|mitbringen|erzaehlen|sagen|geben)"
)
"""What somebody wanted or shall do who is no longer cutting hair: calling back, sending, laying by."""
SPEAKING_TO = (
    r"(?:sprechen|reden|telefonieren|unterhalten|verbinden|verbunden|durchstellen|durchgestellt|weiterverbinden|"
    r"zurueckrufen|erreichen|erreicht|plaudern|quatschen|schnacken)"
)
"""What a caller wants who asks for somebody on the telephone."""
GREETING = (
    r"(?:gruess(?:e|en|t)?|gruss|gruesse|richt(?:e|en|et) (?:sie|ihr|bitte)|richte|ausricht(?:e|en)|ausgerichtet|"
    r"bedank(?:e|en|t)|dank(?:e|en)?|"
    r"gratulier(?:e|en|t)|glueckwunsch|glueckwuensche|kompliment|lob|loben|weitersagen|weitergeben|uebermitteln|"
    r"mitteilen|bestell(?:e|en|t)? (?:\w+ ){0,3}(?:gruss|gruesse))"
)
"""Greetings, thanks and messages that somebody is to get."""
PAPER_WORDS = (
    "rechnung* quittung* bon beleg* gutschein* mahnung* brief* post paket* paeckchen mail mails email emails fax sms "
    "nachricht* whatsapp* anruf* rueckruf* zettel notiz* visitenkarte* karte rezept* befund* bericht* arztbericht* "
    "attest* uebung* formular* unterlagen vertrag* bescheinigung* foto* bild* video* profil* nummer* telefonnummer* "
    "handynummer* privatnummer* faxnummer* kontonummer* adresse mailadresse mailbox anrufbeantworter trinkgeld "
    "wechselgeld rueckgeld spende angebot kostenvoranschlag* tipp* rat hinweis* auskunft name* nachname* vorname* "
    "spitzname* kosename* alter geburtstag hochzeit sternzeichen geld euro"
)
PAPERS = "(?:" + PAPER_WORDS.replace("*", r"\w*").replace(" ", "|") + ")"
"""Papers, messages and money that come from somebody or go to them."""
BELONGINGS = (
    r"(?:\w*schirm|\w*schal|muetze|hut|\w*jacke|\w*mantel|pulli|pullover|\w*tuch|\w*schluessel|handschuhe?|\w*brille|"
    r"\w*tasche|beutel|rucksack|geldbeutel|portemonnaie|portmonee|handy|kette|\w*ring|ohrring\w*|\w*uhr|armband|buch|"
    r"haarspange|haargummi|fahrrad|rad|auto|golf|wagen|kinderwagen|roller|hund|flasche|dose|einkauf\w*|tuete|kabel|"
    r"ladekabel|regenschirm|fahrkarte|ausweis|puppe|teddy|kuscheltier|hausschuhe|werkzeug)"
)
"""Things that lie about, get lost and belong to somebody."""
LEFT = (
    r"(?:vergessen|verloren|liegenlassen|liegen ?lassen|liegen ?gelassen|liegengelassen|liegengeblieben|"
    r"liegen ?geblieben|stehen ?lassen|stehen ?gelassen|haengen ?lassen|haengen ?gelassen|gefunden|abgegeben|"
    r"mitgenommen|"
    r"eingesteckt|verwechselt|verlegt|aufgehoben|weggelegt|stehen|liegen|abgestellt)"
)
KIN = (
    r"(?:mann|frau|ehemann|ehefrau|bruder|schwester|vater|mutter|papa|mama|sohn|tochter|kinder|kind|"
    r"freund|freundin|freunde|verlobte[rn]?|partner|partnerin|oma|opa|tante|onkel|cousin|cousine|neffe|nichte|schwager|"
    r"schwaegerin|enkel|enkelin|schwiegermutter|schwiegervater|schwiegersohn|schwiegertochter|nachbar|nachbarin|"
    r"schulfreund\w*|klassenkamerad\w*|bekannte[rn]?|familie|eltern|geschwister|zwilling\w*|patenkind|kumpel|"
    r"kolleg\w+|chef|chefin|lehrling|azubi|kundin|kunde|vermieter\w*|mieter\w*|stimme|hund|katze)"
)
"""Who somebody is to somebody, and what is theirs."""
STATE = (
    r"(?:da|hier|weg|krank|krankgeschrieben|gesund|fit|zurueck|verwandt|verschwaegert|verheiratet|verlobt|ledig|single|"
    r"geschieden|getrennt|vergeben|schwanger|mutter|vater|oma|opa|tot|gestorben|verstorben|alt|jung|neu|nett|lustig|"
    r"witzig|"
    r"huebsch|gross|blond|rothaarig|deutsch\w*|italiener\w*|tuerk\w*|spanier\w*|pole|polin|chef|chefin|inhaber\w*|"
    r"besitzer\w*|meister|meisterin|azubi|lehrling|ausgelernt|gelernt|gelernte[rn]?|ausgebildet\w*|zustaendig|"
    r"verantwortlich|verreist|unterwegs|verletzt|verunglueckt|umgezogen|weggezogen|gekuendigt|rente|pension|urlaub|"
    r"elternzeit|mutterschutz|babypause|ausbildung|berufsschule|schule|fortbildung|pause|mittagspause|feierabend|"
    r"telefon|apparat|haus|laden|salon|geschaeft|team|dabei|schwester|bruder|tochter|sohn|freundin|freund|cousine?)"
)
"""What somebody is, or where: health, family, origin, post."""
HAVING = (
    r"(?:geburtstag|namenstag|jubilaeum|urlaub|ferien|feierabend|dienst|dienstschluss|pause|mittagspause|kinder|"
    r"kind|baby|"
    r"nachwuchs|geschwister|hund|katze|haustier\w*|freund|freundin|mann|frau|hobby\w*|tattoo\w*|fuehrerschein|"
    r"instagram|"
    r"facebook|geheiratet|gekuendigt|aufgehoert|gelernt|entbunden|bekommen|gebrochen|verletzt|operiert|operation|"
    r"meisterpruefung|pruefung|gesellenpruefung|abgenommen|zugenommen|umgezogen|bestanden|gewonnen|geschafft|stimme|"
    r"augen|laecheln|lachen|humor|erholt|"
    r"unfall|ihren? \w+|seinen? \w+|ihre \w+|seine \w+|corona|"
    r"grippe|"
    r"kunden?|kundin|kundschaft|besuch|einen neuen \w+|eine neue \w+)"
)
"""What somebody has, or has gone through, that is told of and not asked for."""
OFFICE = (
    r"(?:zahlen|bezahlen|nachzahlen|anzahlen|begleichen|ueberweisen|abgeben|abholen|vorbeibringen|hinterlegen|bewerben|"
    r"beschweren|bedanken|entschuldigen|nachfragen|erkundigen|melden|vorstellen|wuenschen|gratulieren|schenken|"
    r"besuchen|"
    r"interviewen|befragen|einladen|zurueckgeben|umtauschen|reklamieren|einloesen)"
)
"""What is to be settled with somebody that is no visit."""
MEETING = (
    r"(?:interview\w*|gespraech\w*|besprechung\w*|verabredung\w*|vorstellungsgespraech\w*|kaffee|essen|mittagessen)"
)
"""What is done with somebody who is met, not booked."""
LIVING = (
    r"(?:wohnt|wohnte|lebt|heisst|hiess|kommt aus|kommt (?:\w+ ){0,2}aus|stammt|gehoert|traegt|freut sich|erinnert|"
    r"zieht um|"
    r"vermietet|verkauft|bleibt (?:\w+ )?bei|sitzt gerade|faehrt|fliegt|schlaeft|traeumt|lacht|"
    r"arbeitet (?:\w+ )?(?:noch|auch|"
    r"eigentlich|jetzt|frueher)|"
    r"kennt|kannte|mag|liebt|isst|trinkt|raucht|singt|spielt|tanzt|laeuft|"
    r"faehrt|reist|studiert|lernt|bildet|heiratet|kuendigt|verdient|spricht|redet|klingt|kocht|trainiert|schwaermt|"
    r"weiss bescheid|schuldet|feiert|geht (?:\w+ ){0,3}in (?:rente|die schule|eine klasse|urlaub))"
)
"""What people do who live."""
ERRANDS = (
    r"(?:bewerb\w*|beworben|praktik\w*|ausbildungsplatz|aushilfe|lehrstelle|vertreter\w*|aussendienst\w*|liefer\w*|"
    r"paket\w*|postbote|postbotin|stadtwerke|finanzamt|krankenkasse|hausverwaltung|versicherung|umfrage|zeitung|"
    r"redaktion|"
    r"ablese\w*|abnahme|wartung|polizei|schule|kindergarten|kita|halteverbot|abgeschleppt|abschleppen|umleitung|"
    r"faxnummer|oeffnungszeiten|stellenanzeige|spenden?|werbung|flyer)"
)
"""What somebody calls for who is no customer today."""
