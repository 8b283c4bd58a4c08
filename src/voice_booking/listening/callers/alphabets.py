"""German spelling alphabets, old (Anton, Berta) and new (Aachen, Berlin), and the names of the letters."""

from voice_booking.listening.words.folding import fold

_OLD = """
a Anton; ä Ärger Änderung; b Berta Bertha; c Cäsar Cesar Caesar; ch Charlotte; d Dora David; e Emil;
f Friedrich Fritz; g Gustav; h Heinrich; i Ida Isidor; j Julius Jot Johann Jakob; k Kaufmann Konrad Kurt; l Ludwig;
m Martha Marta Maria; n Nordpol Nathan Norbert; o Otto; ö Ökonom Österreich Öse; p Paula Paul; q Quelle; r Richard;
s Samuel Siegfried; sch Schule; ß Eszett; t Theodor Toni; u Ulrich; ü Übermut Übel; v Viktor Victor;
w Wilhelm Willi; x Xanthippe Xaver; y Ypsilon; z Zacharias Zeppelin
"""
_NEW = """
a Aachen; ä Umlaut_Aachen; b Berlin; c Chemnitz; d Düsseldorf; e Essen; f Frankfurt; g Goslar; h Hamburg;
i Ingelheim; j Jena; k Köln; l Leipzig; m München; n Nürnberg; o Offenbach; p Potsdam; q Quickborn; r Rostock;
s Salzwedel; t Tübingen; u Unna; v Völklingen; w Wuppertal; x Xanten; y Ypsilon; z Zwickau; ß Eszett; sch Schwerin
"""
_INTERNATIONAL = """
a Alfa Alpha; b Bravo; c Charlie; d Delta; e Echo; f Foxtrot; g Golf; h Hotel; i India; j Juliett Juliet; k Kilo;
l Lima; m Mike; n November; o Oscar; p Papa; q Quebec; r Romeo; s Sierra; t Tango; u Uniform; v Victor;
w Whiskey Whisky; x Xray; y Yankee; z Zulu
"""
_LETTER_NAMES = """
a ah; b be beh; c ce ceh zeh; d de deh; e eh; f ef eff; g ge geh; h ha; i ih; j jot jott; k ka kah; l el ell;
m em emm; n en enn; o oh; p pe peh; q ku kuh qu; r er err; s es ess; t te teh; u uh; v vau fau; w we weh; x ix iks;
y ypsilon üpsilon; z zett zet tsett; ß eszett scharfes; ä ae äh; ö oe; ü ue
"""


def _read(table: str) -> dict[str, str]:
    entries = (entry.split() for entry in table.replace("\n", " ").split(";"))
    return {fold(word): letter for letter, *words in entries for word in words}


WORDS = _read(_OLD) | _read(_NEW) | _read(_INTERNATIONAL)
"""Folded word of any alphabet → the letter or letters it stands for."""
LETTER_NAMES = _read(_LETTER_NAMES)
_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}


def umlaut(letter: str) -> str:
    """The letter with its dots; itself where there are none."""
    return _UMLAUTS.get(letter, letter)
