using ChasPravdy.Contracts;
using ChasPravdy.Contracts.Publishing;

namespace ChasPravdy.Tests.Browser;

/// <summary>A newspaper's worth of news: what is usual, and what strains a page.</summary>
static class SampleNews
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 10, 12, 0, TimeSpan.Zero);

    static readonly InformationSource Source = new("Центральний офіс обліку води", "https://water.example/reports/2026?part=3&page=12");

    /// <summary>In all six languages, corrected twice, with everything that a text may hold.</summary>
    public static readonly Guid River = Id(1);

    /// <summary>German and Ukrainian only: no lead, a headline of many long words, many corrections and one more on its way.</summary>
    public static readonly Guid Long = Id(2);

    /// <summary>Ukrainian only.</summary>
    public static readonly Guid Single = Id(3);

    public static readonly Guid Killed = Id(4);

    public static readonly Guid Withdrawn = Id(5);

    /// <summary>Its stored text will be spoilt, so that its page cannot be made.</summary>
    public static readonly Guid Spoilt = Id(6);

    public static string PathOf(Guid id, string language) => $"/{language}/2026/11/23/story-{id.ToString("N")[^4..]}";

    public static IEnumerable<IArticleMessage> All =>
    [
        .. Languages.All.Select(language => Edition(River, language, RiverText(language), revision: 3, at: Noon.AddMinutes(30)) with { Corrections = RiverCorrections }),
        .. new[] { "de", "uk" }.Select(language => Edition(Long, language, LongText(language), revision: 8) with { Corrections = ManyCorrections }),
        new CorrectionAnnounced(Long, 20, "de", 9),
        new CorrectionAnnounced(Long, 20, "uk", 9),
        Edition(Single, "uk", Plain("uk", "Бібліотека на колесах доїхала до Верховини", "Тисяча книжок і один водій.", "culture")),
        .. Languages.All.Select(language => Edition(Withdrawn, language, Plain(language, "Withdrawn", "", "city"), at: Noon.AddDays(-9))),
        .. new[] { "de", "uk" }.Select(language => new EditionRemoved(Withdrawn, 30, language, PathOf(Withdrawn, language), "A name was wrong.")),
        new ArticleKilled(
            Killed, 20, Languages.All.ToDictionary(language => language, language => PathOf(Killed, language)),
            "Die Geschichte beruhte auf einem gefälschten Dokument.", "Forged.", Noon),
        .. Languages.All.Select(language => Edition(Spoilt, language, Plain(language, "Spoilt", "", "city"), at: Noon.AddDays(-9))),
        .. Briefs.Index().SelectMany(brief => new[] { "de", "uk" }.Select(language => Edition(
            Id(100 + brief.Index), language,
            Plain(language, language == "de" ? brief.Item.De : brief.Item.Uk, language == "de" ? brief.Item.DeLead : brief.Item.UkLead, brief.Item.Tags),
            at: Noon.AddHours(-5 * (brief.Index + 1))))),
    ];

    static Guid Id(int number) => new($"0193d3c0-0000-7000-8000-{number:x12}");

    static EditionPublished Edition(Guid id, string language, EditionText text, int revision = 1, DateTimeOffset? at = null) => new(
        id, 8, language, "uk", revision, "hash", text, PathOf(id, language), at ?? Noon, (at ?? Noon).AddHours(revision - 1), []);

    static EditionText Plain(string language, string title, string lead, params string[] tags) =>
        new(language, title, lead, [new(BlockKind.Paragraph, lead.Length > 0 ? lead : title)], tags, null, "Chas Pravdy");

    static readonly PublishedCorrection[] RiverCorrections =
    [
        new(2, "Спершу ми написали, що рівень води виріс на 40 сантиметрів; насправді на 14.", Noon.AddHours(1)),
        new(3, "Ім’я голови громади — Олена Гнатюк, а не Ольга.", Noon.AddHours(2)),
    ];

    static readonly PublishedCorrection[] ManyCorrections =
        [.. Enumerable.Range(2, 7).Select(revision => new PublishedCorrection(revision, $"Уточнено число {revision} в четвертому абзаці.", Noon.AddHours(revision)))];

    static EditionText RiverText(string language)
    {
        var (title, lead, first, heading, quote, items) = language switch
        {
            "de" => (
                "Der Fluss stieg in der Nacht, und niemand schlief",
                "Vierzehn Zentimeter in sechs Stunden: In Richka an der Tyssa trugen die Nachbarn Sandsäcke, bis es hell wurde. Zu Schaden kam niemand.",
                "Um zwei Uhr morgens läutete die Glocke der **alten Kirche**, zum ersten Mal seit 1998. „Wir wussten, was das heißt“, sagt die Vorsteherin der Gemeinde, Olena Hnatjuk, und zeigt auf die Marke am [Pegelhaus](https://water.example/). Die Hochwasserschutzverordnung sieht für diesen Fall einen Plan vor; er lag, wie sich herausstellte, *im Keller*.",
                "Was die Pegel zeigen",
                "Wir haben nicht gefragt, wem der Sand gehört.",
                new[] { "14 cm Anstieg in sechs Stunden", "320 Sandsäcke, 41 Freiwillige", "0 Verletzte" }),
            "uk" => (
                "Ріка піднялася вночі, і ніхто не спав",
                "Чотирнадцять сантиметрів за шість годин: у Річці над Тисою сусіди носили мішки з піском, доки не розвиднілося. Ніхто не постраждав.",
                "О другій ночі вдарив дзвін **старої церкви** — уперше з 1998 року. «Ми знали, що це означає», — каже голова громади Олена Гнатюк і показує позначку на [водомірному пості](https://water.example/). На такий випадок є план; він лежав, як з’ясувалося, *у підвалі*.",
                "Що показують водоміри",
                "Ми не питали, чий то пісок.",
                new[] { "14 см за шість годин", "320 мішків, 41 доброволець", "0 постраждалих" }),
            "es" => ("El río creció de noche y nadie durmió", "Catorce centímetros en seis horas: nadie resultó herido.", "A las dos sonó la campana.", "Lo que dicen las mediciones", "No preguntamos de quién era la arena.", new[] { "14 cm", "320 sacos" }),
            "fr" => ("La rivière a monté dans la nuit et personne n’a dormi", "Quatorze centimètres en six heures : personne n’a été blessé.", "À deux heures, la cloche a sonné.", "Ce que disent les relevés", "Nous n’avons pas demandé à qui était le sable.", new[] { "14 cm", "320 sacs" }),
            "it" => ("Il fiume è salito di notte e nessuno ha dormito", "Quattordici centimetri in sei ore: nessun ferito.", "Alle due ha suonato la campana.", "Che cosa dicono i livelli", "Non abbiamo chiesto di chi fosse la sabbia.", new[] { "14 cm", "320 sacchi" }),
            _ => ("The river rose in the night, and nobody slept", "Fourteen centimetres in six hours: in Richka on the Tysa, neighbours carried sandbags until dawn. Nobody was hurt.", "At two in the morning the bell rang, for the first time since 1998.", "What the gauges say", "We did not ask whose sand it was.", new[] { "14 cm in six hours", "320 sandbags" }),
        };
        return new(
            language, title, lead,
            [
                new(BlockKind.Paragraph, first),
                .. Enumerable.Repeat(new Block(BlockKind.Paragraph, lead + " " + first), 3),
                new(BlockKind.Heading, heading, 2),
                .. items.Select(item => new Block(BlockKind.ListItem, item)),
                new(BlockKind.Quote, quote),
                new(BlockKind.Paragraph, lead),
                .. items.Index().Select(item => new Block(BlockKind.ListItem, item.Item, item.Index + 1)),
            ],
            ["environment", "city"], Source, "Chas Pravdy");
    }

    static EditionText LongText(string language) => language == "de"
        ? new(language,
            "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung: Was die Vermögenszuordnungszuständigkeitsübertragungsbehörde jetzt entscheiden muss",
            "",
            [new(BlockKind.Paragraph, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ist ein langes Wort, und https://example.org/eine/sehr/lange/adresse/ohne/jede/trennung/die/umbrochen/werden/muss ist eine lange Adresse.")],
            ["politics"], null, "Chas Pravdy")
        : new(language,
            "Нікотинамідаденіндинуклеотидфосфат і рентгеноелектрокардіографічного: як найдовші слова мови вміщаються в найвужчі шпальти найстаріших газет країни",
            "",
            [new(BlockKind.Paragraph, "Найдовше слово тут — нікотинамідаденіндинуклеотидфосфатгідрин, і воно мусить уміститися на екрані завширшки 320 пікселів.")],
            ["politics"], null, "Chas Pravdy");

    sealed record Brief(string De, string DeLead, string Uk, string UkLead, params string[] Tags);

    static readonly Brief[] Briefs =
    [
        new("Nachtzug nach Lwiw fährt wieder jeden Abend", "Zwölf Wagen, vier davon neu: Ab Dezember gilt der alte Takt.", "Нічний потяг до Львова знову їздить щовечора", "Дванадцять вагонів, чотири з них нові: із грудня діє старий розклад.", "transport"),
        new("Parlament streitet über den Haushalt", "Die zweite Lesung dauerte bis Mitternacht, die dritte soll am Freitag folgen.", "Верховна Рада сперечається про бюджет", "Друге читання тривало до півночі, третє має бути в п’ятницю.", "politics", "economy"),
        new("Störche überwintern am Teich", "Drei Paare sind geblieben. Der Ort füttert sie mit Fisch.", "Лелеки зимують на ставку", "Три пари залишилися. Село годує їх рибою.", "environment"),
        new("Die Uhren von Pietrachiara gehen wieder", "Ein Uhrmacher und seine Enkelin brauchten dafür elf Jahre.", "Годинники П’єтрак’яри знову йдуть", "Годинникар і його онука працювали одинадцять років.", "culture"),
        new("Strompreis sinkt im Dezember", "Um vier Prozent, sagt die Regulierungsbehörde.", "Ціна на світло в грудні впаде", "На чотири відсотки, каже регулятор.", "economy"),
        new("Bibliothek zieht aufs Schiff", "Der Fluss bringt die Bücher zu den Lesern.", "Бібліотека переїхала на корабель", "Ріка везе книжки до читачів.", "culture"),
        new("Neue Brücke wird später fertig", "Die Pfeiler stehen, das Geld fehlt.", "Новий міст добудують пізніше", "Опори стоять, грошей бракує.", "transport", "city"),
        new("Mühle mahlt wieder", "", "Млин знову меле", "", "city"),
        new("Schule lernt im Wald", "Vierundzwanzig Kinder, zwei Lehrerinnen, kein Dach.", "Школа вчиться в лісі", "Двадцять четверо дітей, дві вчительки, жодного даху.", "city"),
    ];
}
