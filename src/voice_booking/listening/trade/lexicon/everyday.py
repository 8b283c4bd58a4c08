"""Whom a visit is for, and parts of compounds that say nothing about it; the same in every trade."""

from voice_booking.listening.words.sets import word_set

WHO = """
who men: herren männer männlich männlichen
who women: damen frauen dame weiblich weiblichen
who child: kinder schulkind kleinkind kindergartenkind kinderkopf
who youth=1.5: jugend jugendliche jugendlichen jugendlicher teenager teenie teenies schüler schülerin
who fatherson=4: vater_und_sohn vater_sohn sohn_und_vater papa_und_sohn
"""

NEUTRAL = word_set(
    "termin termine termins wunsch lassen nach neu auf um ein aus ab zu vor her ge mal frisch dienst rund schoen salon "
    "an be ver mit machen blond gold kupfer rot braun schwarz honig karamell caramel dunkel durch"
)
"""Parts of compounds that change nothing, before or after a part that is known."""

RELATIVES = {
    "men": "mann vater papa papi opa grossvater bruder ehemann freund partner schwager onkel kumpel schwiegervater "
    "lebensgefaehrte lebensgefaehrten gatte gatten mannes buero_kollege "
    "goettergatte goettergatten mo maenne spezl spezi gspusi verlobter verlobten paps vati opi schwiegersohn "
    "lebenspartner ehegatte ehegatten zukuenftiger zukuenftigen herzbube mitbewohner mannsbild kerl herr herrn",
    "women": "frau mutter mama mami oma grossmutter schwester ehefrau freundin partnerin tante schwiegermutter "
    "schwaegerin gattin lebensgefaehrtin nachbarin "
    "mutti omi schwiegertochter lebenspartnerin verlobte zukuenftige ehegattin bessere_haelfte mitbewohnerin "
    "patentante cousine grosstante uroma",
    "child": "kind sohn tochter bub bua buam buben maedchen maedel junge jungen enkel enkelin enkelkind enkelsohn "
    "enkeltochter kleine kleinen kleiner kids neffe neffen nichte soehnchen toechterchen zwerg juengste "
    "juengster juengsten dirndl kindern soehne toechter jung nachwuchs "
    "jungs buebli bueb meitli madl maedels knirps racker spross sproessling stammhalter sohnemann enkelchen "
    "patenkind patensohn patentochter goettibub gottimeitli zwillinge kleinster kleinsten luette luetter luetten "
    "schulkind kindergartenkind kleinkind dreikaesehoch wonneproppen grosser grossen grosse",
}
"""Whom the visit is for, when a possessive, an article or a preposition stands before."""
