using System.Buffers.Text;
using System.Text;

namespace ChasPravdy.Platform;

/// <summary>A part of a list, with a cursor to the next part or null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Makes pages.</summary>
public static class Page
{
    /// <summary>A page of <paramref name="size"/> from what was found when one more was asked for.</summary>
    public static Page<T> Of<T>(IReadOnlyList<T> found, int size, Func<T, string> place) =>
        found.Count <= size
            ? new(found, null)
            : new([.. found.Take(size)], Cursor.Encode(place(found[size - 1])));
}

/// <summary>An opaque place in a list; stays right when the list grows.</summary>
public static class Cursor
{
    /// <summary>Makes the cursor.</summary>
    public static string Encode(string place) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(place));

    /// <summary>The place, or null without a cursor.</summary>
    /// <exception cref="InvalidFieldsException">The cursor was not made here.</exception>
    public static T? Decode<T>(string? cursor)
        where T : struct, ISpanParsable<T>
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return null;
        }

        return Base64Url.IsValid(cursor)
            && T.TryParse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)), null, out var place)
            ? place
            : throw new InvalidFieldsException("cursor", "Send the cursor that the list gave as next.");
    }
}
