namespace ChasPravdy.Translation.Checks;

/// <summary>A number, a time of day or a part of a date, written in digits.</summary>
/// <param name="At">Where it stands, with the words that belong to it: "245 billion".</param>
/// <param name="Digits">Its digits as they are written, without those words.</param>
/// <param name="Readings">
/// What it can mean, likeliest first: <c>1.5</c>, <c>245000000000</c>, or <c>20:15</c> for a time. "8.30" is a number and a time.
/// </param>
/// <param name="IsMonth">True for the month of a date in digits: the other language may write its name.</param>
sealed record Figure(Stretch At, string Digits, IReadOnlyList<string> Readings, bool IsMonth = false);
