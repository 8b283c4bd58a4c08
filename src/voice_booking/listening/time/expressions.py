"""Fixed expressions of several words that mean one thing, one group per kind and value, folded."""

from voice_booking.listening.time.vocabulary import Group

EXPRESSIONS: tuple[Group, ...] = (
    (
        "ASAP",
        None,
        """
        so bald wie moeglich | so bald wi moeglich | so bald als moeglich | sobald wie moeglich | sobald als
        moeglich | so schnell wie moeglich | so schnell als moeglich | so schnell wies geht | so schnell es geht
        | so schnell wie es geht | so bald es geht | so bald wies geht | so bald wie es geht | sobald es geht |
        sobald was frei | so schnell wie s geht | so schnell wie geht | moeglichst bald | moeglichst frueh | in
        den naechsten tagen | die naechsten tage | innerhalb der naechsten tage | die tage mal | in naechster
        zeit | moeglichst schnell | moeglichst zeitnah | moeglichst kurzfristig | so frueh wie moeglich |
        moeglichst zuegig | so frueh wies geht | so frueh es geht | so zeitnah wie moeglich | so rasch wie
        moeglich | moeglichst rasch | so bald moeglich | am liebsten sofort | jetzt gleich | geht es jetzt |
        gehts jetzt | kann ich jetzt | koennte ich jetzt | jetzt vorbeikommen | jetzt kommen | jetzt direkt |
        jetzt noch | recht bald | ganz bald | sehr bald | bald einen termin | bald was frei | jetzt sofort | ab
        sofort | am schnellsten | am ehesten | am fruehesten | schnellst moeglich | baldigst moeglich | naechst
        moeglichen | fruehest moeglichen | so schnell als wie moeglich | so schno wias geht | so schnoe wias
        geht | naechste freie termin | naechsten freien termin | naechster freier termin | naechster termin |
        naechsten termin | naechste termin | erste freie termin | ersten freien termin | erster freier termin |
        naechst moeglich | naechst moegliche | so bald ihr koennt | sobald sie was | sobald wieder was | sobald
        etwas frei | sobald ein | sobald einer | so bald sie was | so schnell sie koennen | so schnell geht |
        naechste freie | naechsten freien | naechste freier | naechste moegliche | naechsten moeglichen |
        erstbesten termin | erste moegliche | bei naechster gelegenheit | naechste gelegenheit | naechster
        gelegenheit | auf der stelle | so schnell wie nur moeglich | so bald wie nur moeglich | so schnoi wias
        geht | so schnell s geht | so gschwind wie moeglich | gschwind wie moeglich | so bald wie s geht | so
        bald wies nur geht | so schnell wies nur geht | lieber heute als morgen | lieber gestern als morgen |
        lieber heute wie morgen | am besten gestern | am besten sofort | am besten gleich | wann frueheste | so
        zeitig wie moeglich | erste verfuegbare | naechste verfuegbare | naechsten verfuegbaren | ersten
        verfuegbaren | ersten moeglichen | zeitnah | in der naechsten zeit | gleich jetzt
        """,
    ),
    (
        "ANY",
        None,
        """
        egal wann | wann egal | ist egal wann | wann ist mir egal | wann ist egal | mir egal wann | wann is mir
        egal | wurscht wann | wurst wann | wann is ma wurscht | wann ist mir wurscht | wann ist mir wurst | wann
        is mir wurscht | zeit ist mir egal | uhrzeit ist mir egal | zeit ist egal | uhrzeit ist egal | uhrzeit
        egal | zeit egal | tag ist egal | tag ist mir egal | tag egal | uhrzeit spielt keine rolle | zeit spielt
        keine rolle | bin ganz flexibel | bin da ganz flexibel | bin flexibel | zeitlich flexibel | ganz
        flexibel | voellig flexibel | total flexibel | bin ich flexibel | bin ich ganz flexibel | bin da
        flexibel | kann immer | immer kann ich | kann ich immer | passt alles | alles passt | richte mich nach
        ihnen | richte mich ganz nach ihnen | richt mich nach ihnen | gleich wann | wann sie wollen | wann ihr
        wollt | wann es ihnen passt | wanns ihnen passt | wie es ihnen passt | wies ihnen passt | wann immer sie
        | zu jeder zeit | jeder zeit | jeder tag passt | jeder tag geht | mir passt jeder tag | passt jeder tag
        | mir ist jeder tag recht | jeder termin | jede zeit | jede uhrzeit | wann auch immer | ganz gleich wann
        | einerlei wann | schnuppe wann | schnurz wann | wann ist mir schnuppe | wann ist mir gleich | wann ist
        gleich | kann jederzeit | hab immer zeit | habe immer zeit | immer zeit | ueberlasse ich ihnen |
        ueberlass ich ihnen | wann ist mir voellig egal | wann ist mir ganz egal | wann ist mir total egal |
        alles recht | passt immer | geht immer | immer recht | ist mir alles recht | wann es passt | wanns passt
        | wann ist voellig egal | bin zeitlich flexibel | bin ich zeitlich flexibel | bin zeitlich ganz flexibel
        | wann is egal | wann is mir wurst | wann is wurscht | wann ist wurscht | egal welcher tag | egal
        welchen tag | egal an welchem tag | egal um welche uhrzeit | egal welche uhrzeit | egal welche zeit |
        welcher tag ist mir egal | welcher tag ist egal | welche uhrzeit ist mir egal | keinen bestimmten tag |
        keine bestimmte zeit | keine bestimmte uhrzeit | kein bestimmter tag | keine praeferenz | kein
        wunschtermin | keinen wunschtermin | nicht festgelegt | zeitlich ungebunden | bin ungebunden | zeitlich
        egal | tag und uhrzeit sind egal | tag und zeit sind egal | was frei ist | was sie haben | was ihr habt
        | irgendwann mal | isch mir gliich wenn | isch mir egal wenn | mir is des wurscht wann | is mir gleich
        """,
    ),
    ("DAYREL", 2, "ueber morgen | iber morgen | ueba morgn | ueber morn"),
    (
        "AFTERNEXT",
        None,
        """
        ueber naechste | ueber naechsten | ueber naechster | ueber naechstes | ueber nexte | ueber negste
        """,
    ),
    (
        "PARTS",
        "morning",
        """
        in der frueh | in da frua | in da frueh | in der frua | in aller frueh | in aller fruehe | am morgen |
        in der fruehe | in de frueh | in der frueh stunde | am moang | am moorge | am fruehen morgen | am moagn
        | in da fria | am morgn | frueh morgens | frueh am morgen | am zeitigen morgen | am morge
        """,
    ),
    (
        "PART",
        "evening",
        """
        auf d nacht | auf dnacht | auf die nacht | nach der arbeit | nach feier abend | nach dem feierabend |
        nach feierabend | auf d nocht | uf d nacht | nach arbeitsschluss | nach dienstschluss | nach der oarbeit
        | nach da arbeit | nach meiner arbeit | nach buero | nach dem buero | nach dienst | nach der schicht |
        nach buerschluss | nach bueroschluss | am z nacht | am znacht | nach feirabend | nach feierobend | nach
        m feierabend | nach der arbat | nach em feierabend
        """,
    ),
    ("PART", "forenoon", "vor mittag | vor mittags"),
    ("PART", "afternoon", "nach mittag | no mittag"),
    (
        "PART",
        "noon",
        """
        um die mittagszeit | zur mittagszeit | ueber mittag | in der mittagspause | in der mittagszeit | mittags
        zeit | gegen mittag | um die mittags zeit
        """,
    ),
    ("WEND", None, "wochen ende | wochen end"),
    (
        "WORKDAYS",
        None,
        """
        unter der woche | unter da woche | unter woche | innerhalb der woche | an werktagen | an wochentagen |
        an einem werktag | an einem wochentag
        """,
    ),
    (
        "WENDS",
        None,
        """
        immer am wochenende | jedes wochenende | nur an wochenenden | an wochenenden
        """,
    ),
    ("THREEQ", None, "drei viertel | drei virtel | drei fiertel | 3 viertel"),
    (
        "SOMEHALF",
        90,
        """
        ein einhalb | einein halb | ein und einhalb | ander halb | eins komma fuenf | ein ein halb | eins
        einhalb
        """,
    ),
    (
        "SOMEHALF",
        150,
        """
        zwei einhalb | zweiein halb | zwei und einhalb | zwei ein halb | zwei komma fuenf
        """,
    ),
    (
        "PIECE",
        45,
        """
        drei viertel stunde | drei viertelstunde | drei viertel stunden | drei viertelstunden
        """,
    ),
    (
        "NEIN",
        None,
        """
        ich meine | ich mein | ich meinte | meine ich | meinte ich | ach was | ach quatsch | ach nein | ach ne |
        ach nee | ach noe | halt nein | oder nein | nein warten sie | warten sie | oder doch lieber | oder doch
        | doch lieber | doch eher | doch besser | sagen wir lieber | oder besser gesagt | besser gesagt | oder
        besser | beziehungsweise nein | ich korrigiere | ich verbessere mich | ich wollte sagen | wollte sagen |
        ich hab mich vertan | hab mich versprochen | vertan | ich habe mich vertan | hab ich gesagt | habe ich
        gesagt | ach so nein | ach halt | nein halt | oder halt nein | oder nee | quatsch nein | tut mir leid |
        lieber doch | dann doch | dann lieber | dann doch lieber | dann eher | nein doch | ach doch | wart |
        warte | ne warte | ne doch | aeh nein | ich sag mal lieber | versprochen | ich mein natuerlich | ich
        meine natuerlich | na mooment | streichen sie | ach schmarrn | schmarrn | bloedsinn | i moan | i mein |
        moan i | vergessen sie | aeh ne | ah ne | ah nee | ah nein | ach ne doch | oder ne | oder naa | jetzt
        doch | nein lieber | nein eher | nein besser | ne lieber | oder vielmehr | naa wart | ach herrje | ach
        moment | moment nein | nein moment | ach jetzt | ah quatsch | nicht doch | wobei nein | wobei | wobei
        lieber | wobei doch | ne halt | nee halt | dann nehm ich | dann nehme ich | dann nehmen wir | ach wo |
        dann nehma | das stimmt nicht | stimmt nicht | stimmt so nicht | das war falsch | das ist falsch
        """,
    ),
    (
        "ODER",
        None,
        """
        oder auch | oder aber | oder eben | oder vielleicht | oder sonst | wenn das nicht geht | wenn nicht dann
        | falls nicht dann | wenn nicht | falls nicht | wenn des net geht | wenn das nicht klappt | wenn das
        nicht passt | falls das nicht geht | falls das nicht klappt | wenns nicht geht | zur not | sonst auch |
        wenn es nicht geht | wenn da nichts frei ist | wenn da nichts geht | wenn da nix frei ist | wenn nichts
        frei ist | sonst halt | oder wenn nicht | oder zur not | oder notfalls | oder dann | im notfall | falls
        nichts frei ist | wenn da nichts ist | wenns da nicht geht | und wenn nicht | und sonst | und wenn das
        nicht geht | oder ansonsten | genauso gut | ebenso
        """,
    ),
    (
        "NICHT",
        None,
        """
        auf keinen fall | auf gar keinen fall | bitte nicht | bloss nicht | nur nicht | ja nicht | keinesfalls |
        keineswegs | lieber nicht | auf koan foi | gar nicht | nicht gerade | nicht grad
        """,
    ),
    (
        "AUSSER",
        None,
        """
        alles ausser | jeden tag ausser | immer ausser | ausgenommen | mit ausnahme von | nur nicht an | egal
        nur nicht | alle tage ausser | jederzeit ausser | ausser an | ausser am
        """,
    ),
    ("TOLD", None, "liegen lassen | liegen gelassen | vergessen bei ihnen"),
    (
        "BUSY",
        None,
        """
        hab ich was vor | habe ich was vor | hab ich schon was vor | habe ich schon was vor | hab i scho wos vor
        | nicht da | ned da | net da | bin ich weg | hab ich schule | hab ich dienst | muss ich arbeiten | muss
        ich schaffen | arbeite ich | schaff ich nicht | schaffe ich nicht | nicht daheim | nicht zuhause | nicht
        zu hause | nicht in der stadt | keine zeit | koa zeit | koan zeit | ka zeit | kei zit | kei ziit | im
        dienst | im urlaub | in urlaub | auf arbeit | auf dienstreise | auf reisen | in der arbeit | bei der
        arbeit | fall ich aus | hab ich termine | habe ich termine | hab ich einen termin | habe ich einen
        termin | hab ich schon einen termin | habe ich schon einen termin | komm ich nicht | komme ich nicht |
        am arbeiten | kei zyt | keine moeglichkeit | keine luft | im krankenhaus | hab schon was vor | schon was
        vor | bin weg | ich weg bin | sind wir weg | geht nix | wird nix | wirds nix | geht nichts | wird nichts
        | schon was anderes | schon etwas anderes | was vor | etwas vor | schon verplant | faellt aus | faellt
        bei mir aus | faellt flach | bei mir flach | wird das nichts | wird das nix | wird nichts mehr | wird
        das nichts mehr | geht bei mir nix | geht bei mir nichts | geht bei mir nicht | geht bei uns nicht | geht
        bei uns nichts
        """,
    ),
    (
        "LATERTHAN",
        None,
        """
        nicht spaeter als | nicht nach | net nach | nicht laenger als | net spaeter als | ned nach | nicht
        spaeter wie | keinesfalls nach | auf keinen fall nach | bitte nicht nach | bloss nicht nach | nur nicht
        nach | ned spaeter als | nicht mehr nach
        """,
    ),
    (
        "EARLIERTHAN",
        None,
        """
        nicht vor | net vor | ned vor | nicht frueher als | nicht eher als | keinesfalls vor | auf keinen fall
        vor | bitte nicht vor | bloss nicht vor | nur nicht vor | ned frueher als | net frueher als | nicht
        frueher wie | nicht schon vor
        """,
    ),
    ("TITLE", None, "frau doktor | herr doktor | frau dr | herr dr"),
    (
        "NAMECUE",
        None,
        """
        mein name lautet | name lautet | mein name waere | mein name ist | mein name is | name ist | hier ist
        die | hier ist der | hier ist | hier spricht | ich bin die | ich bin der | ich bins die | ich bins der |
        ich bins | auf den namen | unter dem namen | auf namen | da isch de | da isch d | da is da | da is de |
        da is die | hier is die | hier is der | hier is | da spricht | am apparat ist | am telefon ist | da ist
        die | da ist der | unter dem namen von | bin die | bin der | mein nachname ist | nachname ist | nachname
        | vorname ist | der name ist | der name waer | name waer | geschrieben wie | mit nachnamen | mit
        vornamen | mit familiennamen
        """,
    ),
    (
        "NAMEPOST",
        None,
        """
        wie der monat | wie der wochentag | wie der tag | mit a i | mit ai | mit e i | mit doppel | am apparat |
        am telefon | mein name | ist mein name | heisse ich | heiss ich | ist der name | mein nachname | am rohr
        | is mei nam | mei nam | mein nam | am hoerer | mit y | mit i | mit ypsilon | mit a | mit b | mit c |
        mit d | mit e | mit f | mit g | mit h | mit j | mit k | mit l | mit m | mit n | mit o | mit p | mit q |
        mit r | mit s | mit t | mit u | mit v | mit w | mit x | mit z | ist mein nachname | ist mein vorname |
        ist mein familienname | ist der nachname
        """,
    ),
    (
        "NUMCUE",
        None,
        """
        endet auf | meine nummer | erreichbar unter | nummer ist | telefonnummer ist | unter der nummer | meine
        nummer ist | handynummer ist | meine telefonnummer ist | meine handynummer ist | zurueck unter |
        rueckruf unter | in der nummer | auf stufe
        """,
    ),
    (
        "UNIT",
        None,
        """
        jahre alt | jahr alt | jahren alt | wochen alt | monate alt | monat schwanger | monate schwanger | woche
        schwanger | jahre jung
        """,
    ),
    (
        "OTHER",
        None,
        """
        morgen zusammen | morgen allerseits | n abend | n tag | n morgen | lieber nicht so frueh | lieber nicht
        so spaet | weit weg | mein naechster termin | meinen naechsten termin | mein termin | meinen termin |
        naechste frage | meine frau | meiner frau | eine frau | ab und an | ab und zu | vor allem | am besten |
        am liebsten | nach wie vor | ganz und gar nicht | von mir aus | im grunde | in ordnung | vor ort | auf
        einmal | am stueck | und zwar | unter uns | zum ersten mal | zu frueh | viel zu frueh | viel zu spaet |
        nicht wahr | nach hinten | von vorne | mein mann | meinem mann | meinen mann | ein paar | a paar | auf
        jeden fall | auf alle faelle | im moment | am ende des tages | um gottes willen | um himmels willen |
        zum schluss | am anfang war | von anfang an | im prinzip | im voraus | nach oben | im jahr | pro woche |
        pro monat | die naechste frage | so weit | viel zeit | bei gelegenheit | ueber nacht | den ganzen tag |
        ganzen tag | ganztags | wie lange | ein termin | einen termin | nen termin | an termin | keinen termin |
        nach langer zeit | von zeit zu zeit | nicht mehr lange | nicht so lange | gut und gerne | nicht so spaet
        | nicht zu spaet | nicht zu frueh | nicht so frueh | nicht ganz so frueh | nicht sicher | nicht genau |
        nicht so genau | weiss nicht | weiss ich nicht | weiss i ned | noch nicht | warum nicht | wenn moeglich
        | wenn es geht | wenns geht | wenn das geht | falls moeglich | wenn es ginge | wenns ginge | ob nicht |
        einmal im monat | das letzte mal | letztes mal | beim letzten mal | letzte mal | letzten mal | letzter
        termin | mein letzter termin | nicht nur | nicht unbedingt | nicht schlimm | nicht wirklich | nicht viel
        | nicht lang | nicht lange | nicht weit | nicht teuer | nicht so teuer | nicht schlecht | alles ab |
        spitzen ab | haare ab | ab bitte | muss ab | muessen ab | komplett ab | so kurz vor feierabend | kurz
        vor feierabend | frueh uebt sich | laenger als | mehr als | zentimeter ab | letzte faerbung | machen sie
        mittagspause | macht ihr mittagspause
        """,
    ),
    (
        "BIS",
        None,
        """
        bis inklusive | bis einschliesslich | bis hoechstens | bis maximal | bis spaetestens | bis zum | bis zu
        | bis um | bis laengstens | bis gegen | bis ungefaehr | bis so | bis kurz vor | bis etwa | bis zur | bis
        zua | bis in die | bis in den | bis umma | bis um die
        """,
    ),
    (
        "AB",
        None,
        """
        ab dem | nicht vor dem | ab der | ab so | ab gegen | ab etwa | ab ungefaehr | ab um | ab circa | ab ca |
        ab em | ab am | ab zirka | ab n
        """,
    ),
    ("NACH", None, "nach dem | nach der | kurz nach | nach m"),
    ("VOR", None, "vor dem | kurz vor | vor der | vor m | noch vor"),
    ("ZWISCHEN", None, "zwischen dem"),
    ("VON", None, "von so | so von | von dem | von ungefaehr"),
    ("IN", None, "in circa | in etwa | in ungefaehr | in ca | in so"),
    (
        "EARLIEST",
        None,
        """
        ab fruehestens | fruehestens ab | fruehestens um | fruehestens am | fruehestens gegen | fruehestens nach
        | frueehstens | erst ab | aber erst ab | ab fruehestens um
        """,
    ),
    (
        "LATEST",
        None,
        """
        spaetestens bis | spaetestens um | spaetestens am | spaetestens gegen | spaetestens zum | spaetestens
        bis zum | allerspaetestens um | allerspaetestens am | hoechstens bis | maximal bis | laengstens bis |
        spaetestens bis um
        """,
    ),
    (
        "STATT",
        None,
        """
        anstelle von | an stelle von | statt am | anstatt am | statt um | anstatt um | anstelle vom | statt wie
        geplant
        """,
    ),
    (
        "YEARTURN",
        None,
        "zwischen den jahren | zwischen den feiertagen | zwischen weihnachten und neujahr",
    ),
)
"""Kind, value, and the expressions, separated by "|"."""
