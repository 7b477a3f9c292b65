using System.Globalization;

namespace ChasPravdy.Site.Pages;

/// <summary>What the site itself says, in one language.</summary>
public sealed record Words(string Language, string Tab, string Name, CultureInfo Culture, string DateAndTime, string Date)
{
    public required string Tagline { get; init; }
    public required string Languages { get; init; }
    public required string NotPublished { get; init; }
    public required string SkipToText { get; init; }
    public required string KyivTime { get; init; }
    public required string Updated { get; init; }
    public required string Source { get; init; }
    public required string Corrections { get; init; }
    public required string CorrectionOnItsWay { get; init; }
    public required string Latest { get; init; }
    public required string NothingYet { get; init; }
    public required string ToFrontPage { get; init; }
    public required string NotFound { get; init; }
    public required string NotFoundText { get; init; }
    public required string Killed { get; init; }
    public required string Withdrawn { get; init; }
    public required string WithdrawnText { get; init; }
    public required string Busy { get; init; }
    public required string BusyText { get; init; }
    public required string Failed { get; init; }
    public required string FailedText { get; init; }

    /// <summary>Offers the page to someone who reads this language.</summary>
    public required string ReadHere { get; init; }

    public required string Newspaper { get; init; }
    public required string Archive { get; init; }
    public required string Search { get; init; }
    public required string Topics { get; init; }
    public required string More { get; init; }

    /// <summary>With a space before it, as French wants it.</summary>
    public string Colon => Language == "fr" ? "\u00A0:" : ":";

    public static Words Of(string language) => All[language];

    static readonly Dictionary<string, Words> All = new Words[]
    {
        new("en", "En", "English", new("en-GB"), "d MMMM yyyy, HH:mm", "d MMMM yyyy")
        {
            Tagline = "Every story in six languages",
            Languages = "Languages of this page",
            NotPublished = "not published",
            SkipToText = "Skip to the text",
            KyivTime = "Kyiv time",
            Updated = "Updated",
            Source = "Source",
            Corrections = "Corrections",
            CorrectionOnItsWay = "A correction of this article is on its way.",
            Latest = "Latest articles",
            NothingYet = "No article has been published in English yet.",
            ToFrontPage = "To the front page",
            NotFound = "Page not found",
            NotFoundText = "There is no page at this address. The article may have another, or the address may have been cut short.",
            Killed = "This article has been removed",
            Withdrawn = "This article has been withdrawn",
            WithdrawnText = "It is at present not available in English.",
            Busy = "One moment, please",
            BusyText = "The site is just starting. Please load the page again in a few seconds.",
            Failed = "Something went wrong here",
            FailedText = "This page cannot be shown at the moment. The fault is ours and has been noted. Please try again later.",
            ReadHere = "Read this page in English",
            Newspaper = "The newspaper",
            Archive = "Archive",
            Search = "Search",
            Topics = "Topics",
            More = "More articles",
        },
        new("es", "Es", "Español", new("es-ES"), "d 'de' MMMM 'de' yyyy, HH:mm", "d 'de' MMMM 'de' yyyy")
        {
            Tagline = "Cada noticia en seis idiomas",
            Languages = "Idiomas de esta página",
            NotPublished = "no publicado",
            SkipToText = "Ir al texto",
            KyivTime = "hora de Kyiv",
            Updated = "Actualizado",
            Source = "Fuente",
            Corrections = "Correcciones",
            CorrectionOnItsWay = "Una corrección de este artículo está en camino.",
            Latest = "Últimos artículos",
            NothingYet = "Todavía no se ha publicado ningún artículo en español.",
            ToFrontPage = "A la portada",
            NotFound = "Página no encontrada",
            NotFoundText = "No hay ninguna página en esta dirección. Puede que el artículo tenga otra o que la dirección esté incompleta.",
            Killed = "Este artículo ha sido eliminado",
            Withdrawn = "Este artículo ha sido retirado",
            WithdrawnText = "Por ahora no está disponible en español.",
            Busy = "Un momento, por favor",
            BusyText = "El sitio está arrancando. Vuelva a cargar la página dentro de unos segundos.",
            Failed = "Algo ha fallado aquí",
            FailedText = "Esta página no se puede mostrar en este momento. El fallo es nuestro y ha quedado registrado. Inténtelo más tarde.",
            ReadHere = "Leer esta página en español",
            Newspaper = "El periódico",
            Archive = "Archivo",
            Search = "Buscar",
            Topics = "Temas",
            More = "Más artículos",
        },
        new("de", "De", "Deutsch", new("de-DE"), "d. MMMM yyyy, HH:mm 'Uhr'", "d. MMMM yyyy")
        {
            Tagline = "Jede Nachricht in sechs Sprachen",
            Languages = "Sprachen dieser Seite",
            NotPublished = "nicht veröffentlicht",
            SkipToText = "Zum Text springen",
            KyivTime = "Kyjiwer Zeit",
            Updated = "Aktualisiert",
            Source = "Quelle",
            Corrections = "Berichtigungen",
            CorrectionOnItsWay = "Eine Berichtigung dieses Artikels ist unterwegs.",
            Latest = "Neueste Artikel",
            NothingYet = "Auf Deutsch ist noch kein Artikel erschienen.",
            ToFrontPage = "Zur Titelseite",
            NotFound = "Seite nicht gefunden",
            NotFoundText = "Unter dieser Adresse gibt es keine Seite. Vielleicht hat der Artikel eine andere, oder die Adresse ist unvollständig.",
            Killed = "Dieser Artikel wurde entfernt",
            Withdrawn = "Dieser Artikel wurde zurückgezogen",
            WithdrawnText = "Er ist zurzeit auf Deutsch nicht verfügbar.",
            Busy = "Einen Augenblick bitte",
            BusyText = "Die Website startet gerade. Bitte laden Sie die Seite in einigen Sekunden noch einmal.",
            Failed = "Hier ist etwas schiefgegangen",
            FailedText = "Diese Seite lässt sich im Augenblick nicht zeigen. Der Fehler liegt bei uns und ist vermerkt. Bitte versuchen Sie es später noch einmal.",
            ReadHere = "Diese Seite auf Deutsch lesen",
            Newspaper = "Die Zeitung",
            Archive = "Archiv",
            Search = "Suche",
            Topics = "Themen",
            More = "Weitere Artikel",
        },
        new("fr", "Fr", "Français", new("fr-FR"), "d MMMM yyyy 'à' HH:mm", "d MMMM yyyy")
        {
            Tagline = "Chaque article en six langues",
            Languages = "Langues de cette page",
            NotPublished = "non publié",
            SkipToText = "Aller au texte",
            KyivTime = "heure de Kyiv",
            Updated = "Mis à jour le",
            Source = "Source",
            Corrections = "Rectificatifs",
            CorrectionOnItsWay = "Un rectificatif de cet article est en préparation.",
            Latest = "Derniers articles",
            NothingYet = "Aucun article n’a encore paru en français.",
            ToFrontPage = "Vers la une",
            NotFound = "Page introuvable",
            NotFoundText = "Il n’y a pas de page à cette adresse. L’article en a peut-être une autre, ou l’adresse est incomplète.",
            Killed = "Cet article a été supprimé",
            Withdrawn = "Cet article a été retiré",
            WithdrawnText = "Il n’est pas disponible en français pour le moment.",
            Busy = "Un instant, s’il vous plaît",
            BusyText = "Le site est en cours de démarrage. Rechargez la page dans quelques secondes.",
            Failed = "Une erreur s’est produite",
            FailedText = "Cette page ne peut pas être affichée pour le moment. L’erreur vient de nous et a été notée. Réessayez plus tard.",
            ReadHere = "Lire cette page en français",
            Newspaper = "Le journal",
            Archive = "Archives",
            Search = "Recherche",
            Topics = "Thèmes",
            More = "Autres articles",
        },
        new("it", "It", "Italiano", new("it-IT"), "d MMMM yyyy, HH:mm", "d MMMM yyyy")
        {
            Tagline = "Ogni notizia in sei lingue",
            Languages = "Lingue di questa pagina",
            NotPublished = "non pubblicato",
            SkipToText = "Vai al testo",
            KyivTime = "ora di Kyiv",
            Updated = "Aggiornato",
            Source = "Fonte",
            Corrections = "Rettifiche",
            CorrectionOnItsWay = "Una rettifica di questo articolo è in arrivo.",
            Latest = "Ultimi articoli",
            NothingYet = "Nessun articolo è ancora uscito in italiano.",
            ToFrontPage = "Alla prima pagina",
            NotFound = "Pagina non trovata",
            NotFoundText = "A questo indirizzo non c’è nessuna pagina. Forse l’articolo ne ha un altro, o l’indirizzo è incompleto.",
            Killed = "Questo articolo è stato rimosso",
            Withdrawn = "Questo articolo è stato ritirato",
            WithdrawnText = "Al momento non è disponibile in italiano.",
            Busy = "Un momento, per favore",
            BusyText = "Il sito si sta avviando. Ricaricate la pagina tra qualche secondo.",
            Failed = "Qualcosa è andato storto",
            FailedText = "Al momento questa pagina non può essere mostrata. L’errore è nostro ed è stato annotato. Riprovate più tardi.",
            ReadHere = "Leggi questa pagina in italiano",
            Newspaper = "Il giornale",
            Archive = "Archivio",
            Search = "Ricerca",
            Topics = "Temi",
            More = "Altri articoli",
        },
        new("uk", "Ук", "Українська", new("uk-UA"), "d MMMM yyyy 'року,' HH:mm", "d MMMM yyyy 'року'")
        {
            Tagline = "Кожна новина шістьма мовами",
            Languages = "Мови цієї сторінки",
            NotPublished = "не опубліковано",
            SkipToText = "Перейти до тексту",
            KyivTime = "за Києвом",
            Updated = "Оновлено",
            Source = "Джерело",
            Corrections = "Виправлення",
            CorrectionOnItsWay = "Виправлення цієї статті вже готується.",
            Latest = "Останні статті",
            NothingYet = "Українською ще не опубліковано жодної статті.",
            ToFrontPage = "На головну",
            NotFound = "Сторінку не знайдено",
            NotFoundText = "За цією адресою немає сторінки. Можливо, стаття має іншу адресу або ця адреса неповна.",
            Killed = "Цю статтю вилучено",
            Withdrawn = "Цю статтю відкликано",
            WithdrawnText = "Наразі вона недоступна українською.",
            Busy = "Хвилинку, будь ласка",
            BusyText = "Сайт саме запускається. Оновіть сторінку за кілька секунд.",
            Failed = "Тут щось пішло не так",
            FailedText = "Зараз цю сторінку неможливо показати. Помилка наша, і ми про неї знаємо. Спробуйте, будь ласка, пізніше.",
            ReadHere = "Читати цю сторінку українською",
            Newspaper = "Газета",
            Archive = "Архів",
            Search = "Пошук",
            Topics = "Теми",
            More = "Інші статті",
        },
    }.ToDictionary(words => words.Language);
}
