using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ChasPravdy.Proof;

/// <summary>A text with signatures below it, as C2SP signed-note has it.</summary>
/// <param name="Text">The text with its last newline: what is signed.</param>
/// <param name="Signatures">In the order of their lines, at least one.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>The longest note that is read, in characters.</summary>
    public const int Longest = 256 * 1024;

    const int MostSignatures = 64;
    const string Dash = "— ";

    /// <exception cref="ProofException">It is not a signed note.</exception>
    public static SignedNote Parse(string note)
    {
        if (note.Length > Longest)
        {
            throw new ProofException($"The note is longer than {Longest:N0} characters.");
        }

        if (note.Any(c => char.IsControl(c) && c < ' ' && c != '\n'))
        {
            throw new ProofException("The note has a control character other than the newline.");
        }

        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !note.EndsWith('\n') || note.Length == end + 2)
        {
            throw new ProofException("The note has no signatures below an empty line.");
        }

        var lines = note[(end + 2)..^1].Split('\n');
        if (lines.Length > MostSignatures)
        {
            throw new ProofException($"The note has more than {MostSignatures} signatures.");
        }

        return new(note[..(end + 1)], [.. lines.Select(Signature)]);
    }

    /// <summary>Whether one of the signatures is this key's; a wrong one under its name and number spoils the note.</summary>
    /// <exception cref="ProofException">A signature that claims to be the key's is not.</exception>
    public bool IsSignedBy(VerifierKey key)
    {
        var claimed = Signatures.Where(signature => (signature.Name, signature.KeyId) == (key.Name, key.Id)).ToList();
        return claimed.Count > 0 && (claimed.All(signature => key.Verifies(Text, signature.Bytes))
            ? true
            : throw new ProofException($"The signature of {key.Name} is not the one of this text."));
    }

    /// <summary>The same text with one more signature.</summary>
    public SignedNote With(NoteSignature signature) => this with { Signatures = [.. Signatures, signature] };

    /// <summary>The note as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";

    static NoteSignature Signature(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [var name, var base64])
        {
            throw new ProofException($"“{line}” is not the line of a signature.");
        }

        NoteSignature.RequireName(name);
        var bytes = Base64.Read(base64);
        return bytes.Length > 4
            ? new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..])
            : throw new ProofException($"The signature of {name} is too short.");
    }
}

/// <param name="Name">The name of the key.</param>
/// <param name="KeyId">The number that tells keys of one name apart.</param>
/// <param name="Bytes">What the key's algorithm made.</param>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    /// <summary>As a line of a note, without its newline.</summary>
    public override string ToString()
    {
        var bytes = new byte[4 + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes, 4);
        return $"— {Name} {Convert.ToBase64String(bytes)}";
    }

    /// <exception cref="ProofException">Keys cannot be called that.</exception>
    internal static void RequireName(string name)
    {
        if (name.Length == 0 || name.Any(c => c == '+' || char.IsWhiteSpace(c) || char.IsControl(c)) || Encoding.UTF8.GetByteCount(name) > 255)
        {
            throw new ProofException(string.Create(CultureInfo.InvariantCulture, $"“{name}” is no name for a key: it has a space or a plus, is empty or too long."));
        }
    }
}
