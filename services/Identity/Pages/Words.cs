namespace ChasPravdy.Identity.Pages;

/// <summary>What the pages say, in one language.</summary>
public sealed record Words(
    string Newsroom, string SignIn, string Name, string Password, string Wrong, string Expired, string SignedInAs, string SignOut,
    string SignOutQuestion, string Stay, string Refused, string RefusedAdvice)
{
    public static Words In(string language) => All[language];

    public static IReadOnlyDictionary<string, Words> All { get; } = new Dictionary<string, Words>
    {
        ["en"] = new(
            "The newsroom", "Sign in", "Name", "Password",
            "The name or the password is wrong. After five failures the account is locked for five minutes.",
            "This page had been open for too long. Please sign in again.",
            "You are signed in as", "Sign out", "Sign out of the newsroom?", "Stay signed in",
            "This sign-in request cannot be answered.",
            "Go back to where you came from and try again. If that does not help, show this to your administrator:"),
        ["es"] = new(
            "La redacción", "Iniciar sesión", "Nombre", "Contraseña",
            "El nombre o la contraseña no son correctos. Tras cinco intentos fallidos, la cuenta se bloquea durante cinco minutos.",
            "Esta página llevaba demasiado tiempo abierta. Inicie sesión de nuevo.",
            "Ha iniciado sesión como", "Cerrar sesión", "¿Cerrar la sesión de la redacción?", "Seguir conectado",
            "No se puede responder a esta solicitud de inicio de sesión.",
            "Vuelva a la página anterior e inténtelo de nuevo. Si no funciona, muestre esto a su administrador:"),
        ["de"] = new(
            "Die Redaktion", "Anmelden", "Name", "Passwort",
            "Der Name oder das Passwort ist falsch. Nach fünf Fehlversuchen ist das Konto fünf Minuten lang gesperrt.",
            "Diese Seite war zu lange geöffnet. Bitte melden Sie sich noch einmal an.",
            "Sie sind angemeldet als", "Abmelden", "Von der Redaktion abmelden?", "Angemeldet bleiben",
            "Diese Anmeldeanfrage kann nicht beantwortet werden.",
            "Gehen Sie zurück und versuchen Sie es noch einmal. Hilft das nicht, zeigen Sie dies Ihrer Administration:"),
        ["fr"] = new(
            "La rédaction", "Se connecter", "Nom", "Mot de passe",
            "Le nom ou le mot de passe est incorrect. Après cinq échecs, le compte est bloqué pendant cinq minutes.",
            "Cette page est restée ouverte trop longtemps. Veuillez vous connecter de nouveau.",
            "Vous êtes connecté en tant que", "Se déconnecter", "Se déconnecter de la rédaction ?", "Rester connecté",
            "Il est impossible de répondre à cette demande de connexion.",
            "Revenez à la page précédente et réessayez. Si le problème persiste, montrez ceci à votre administrateur :"),
        ["it"] = new(
            "La redazione", "Accedi", "Nome", "Password",
            "Il nome o la password non sono corretti. Dopo cinque tentativi falliti l’account resta bloccato per cinque minuti.",
            "Questa pagina è rimasta aperta troppo a lungo. Accedi di nuovo.",
            "Hai effettuato l’accesso come", "Esci", "Uscire dalla redazione?", "Resta connesso",
            "Non è possibile rispondere a questa richiesta di accesso.",
            "Torna alla pagina precedente e riprova. Se non basta, mostra questo al tuo amministratore:"),
        ["uk"] = new(
            "Редакція", "Увійти", "Ім’я", "Пароль",
            "Неправильне ім’я або пароль. Після п’яти невдалих спроб обліковий запис блокується на п’ять хвилин.",
            "Ця сторінка була відкрита надто довго. Увійдіть ще раз.",
            "Ви увійшли як", "Вийти", "Вийти з редакції?", "Залишитися",
            "На цей запит на вхід неможливо відповісти.",
            "Поверніться назад і спробуйте ще раз. Якщо не допоможе, покажіть це адміністраторові:"),
    };
}
