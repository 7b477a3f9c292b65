namespace ChasPravdy.Desk.Pages;

/// <summary>What the front page says, in one language.</summary>
public sealed record Words(
    string Title, string Lead, string Api, string AboutApi, string Site, string AboutSite, string Identity, string AboutIdentity,
    string Health, string AboutHealth)
{
    public static Words In(string language) => All[language];

    public static IReadOnlyDictionary<string, Words> All { get; } = new Dictionary<string, Words>
    {
        ["en"] = new(
            "The Desk", "Every story is written once and published in six languages. This is the newsroom’s front door.",
            "Workflow API", "Every call from first draft to publication, to read and to try",
            "The site", "What readers see, in six languages",
            "Sign-in", "Who you are and what you may do",
            "Health", "How each service is at this moment"),
        ["es"] = new(
            "La mesa", "Cada noticia se escribe una vez y se publica en seis idiomas. Esta es la puerta principal de la redacción.",
            "API de trabajo", "Todas las llamadas, del primer borrador a la publicación, para leer y probar",
            "El sitio", "Lo que ven los lectores, en seis idiomas",
            "Acceso", "Quién es usted y qué puede hacer",
            "Estado", "Cómo está cada servicio en este momento"),
        ["de"] = new(
            "Der Desk", "Jeder Artikel wird einmal geschrieben und erscheint in sechs Sprachen. Hier geht es in die Redaktion.",
            "Workflow-API", "Alle Aufrufe vom ersten Entwurf bis zur Veröffentlichung, zum Lesen und Ausprobieren",
            "Die Website", "Was Leserinnen und Leser sehen, in sechs Sprachen",
            "Anmeldung", "Wer Sie sind und was Sie dürfen",
            "Zustand", "Wie es jedem Dienst gerade geht"),
        ["fr"] = new(
            "Le desk", "Chaque article est écrit une fois et publié en six langues. Voici la porte d’entrée de la rédaction.",
            "API de travail", "Tous les appels, du premier jet à la publication, à lire et à essayer",
            "Le site", "Ce que voient les lecteurs, en six langues",
            "Connexion", "Qui vous êtes et ce que vous pouvez faire",
            "État", "Comment va chaque service en ce moment"),
        ["it"] = new(
            "Il desk", "Ogni notizia si scrive una volta e si pubblica in sei lingue. Questa è la porta d’ingresso della redazione.",
            "API di lavoro", "Tutte le chiamate, dalla prima bozza alla pubblicazione, da leggere e provare",
            "Il sito", "Ciò che vedono i lettori, in sei lingue",
            "Accesso", "Chi sei e che cosa puoi fare",
            "Stato", "Come sta ogni servizio in questo momento"),
        ["uk"] = new(
            "Стіл редакції", "Кожну новину пишуть один раз і публікують шістьма мовами. Це вхід до редакції.",
            "Робочий API", "Усі виклики — від першої чернетки до публікації: прочитати й спробувати",
            "Сайт", "Те, що бачать читачі, шістьма мовами",
            "Вхід", "Хто ви і що вам дозволено",
            "Стан", "Як почувається кожна служба просто зараз"),
    };
}
