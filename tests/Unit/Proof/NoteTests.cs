using System.Text;
using ChasPravdy.Proof;
using Xunit;

namespace ChasPravdy.Tests.Unit.Proof;

public sealed class NoteTests
{
    // The example of C2SP signed-note.
    const string Key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    const string Note = """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

        """;

    // The example of C2SP tlog-checkpoint.
    const string Example = """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=

        """;

    static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    static readonly NoteSigner Log = new("newsroom.example/log", SignatureType.Note, [.. Enumerable.Repeat((byte)7, 32)]);
    static readonly NoteSigner Witness = new("witness.example/w1", SignatureType.Cosignature, [.. Enumerable.Repeat((byte)9, 32)]);

    static readonly Checkpoint Head = new("newsroom.example/log", 70_000, TreeHash.OfNothing);

    static SignedNote Signed => new SignedNote(Head.ToString(), [Log.Sign(Head.ToString(), Noon)]).With(Witness.Sign(Head.ToString(), Noon));

    [Fact]
    public void The_specifications_example_verifies()
    {
        var note = SignedNote.Parse(Note);
        Assert.Equal("This is an example message.\n", note.Text);
        Assert.True(note.IsSignedBy(VerifierKey.Parse(Key)));
        Assert.Equal((Note, Key), (note.ToString(), VerifierKey.Parse(Key).ToString()));
    }

    [Fact]
    public void The_specifications_checkpoint_is_read()
    {
        var note = SignedNote.Parse(Example);
        var head = Checkpoint.Parse(note.Text);
        Assert.Equal(("example.com/behind-the-sofa", 20_852_163), (head.Origin, head.Size));
        Assert.Equal((note.Text, Example), (head.ToString(), note.ToString()));
    }

    [Fact]
    public void What_is_signed_and_cosigned_verifies_for_those_keys_and_no_other()
    {
        var note = SignedNote.Parse(Signed.ToString());
        Assert.Equal(Head, Checkpoint.Parse(note.Text));
        Assert.True(note.IsSignedBy(VerifierKey.Parse(Log.Key.ToString())));
        Assert.True(note.IsSignedBy(VerifierKey.Parse(Witness.Key.ToString())));
        Assert.Equal(Noon, VerifierKey.TimeOf(note.Signatures[1]));
        Assert.False(note.IsSignedBy(VerifierKey.Parse(Key)));
        Assert.False(note.IsSignedBy(new NoteSigner("newsroom.example/log", SignatureType.Note, new byte[32]).Key));
        Assert.False(note.IsSignedBy(new NoteSigner("newsroom.example/log", SignatureType.Cosignature, [.. Enumerable.Repeat((byte)7, 32)]).Key));
    }

    [Fact]
    public void No_byte_of_a_signed_checkpoint_can_be_changed()
    {
        var bytes = Encoding.UTF8.GetBytes(Signed.ToString());
        for (var at = 0; at < bytes.Length; at++)
        {
            foreach (var change in new byte[] { 1, 0x20, 0x80 })
            {
                var changed = bytes.ToArray();
                changed[at] ^= change;
                Assert.False(Accepted(changed), $"byte {at} ^ {change}");
            }
        }

        Assert.True(Accepted(bytes));
    }

    static bool Accepted(byte[] bytes)
    {
        try
        {
            var note = SignedNote.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
            return note.IsSignedBy(Log.Key) && note.IsSignedBy(Witness.Key);
        }
        catch (Exception exception) when (exception is ProofException or DecoderFallbackException)
        {
            return false;
        }
    }

    [Theory]
    [InlineData("", "no signatures")]
    [InlineData("text\n", "no signatures")]
    [InlineData("text\n\n", "no signatures")]
    [InlineData("text\n\n— a", "no signatures")]
    [InlineData("text\n\n- a AAAAAAA=\n", "not the line")]
    [InlineData("text\n\n— a  AAAAAAA=\n", "not the line")]
    [InlineData("text\n\n— a AAAA\n", "too short")]
    [InlineData("text\n\n— a+b AAAAAAAA\n", "no name")]
    [InlineData("text\n\n— a AAAAAAA\n", "not base64")]
    [InlineData("text\n\n— a AAAAAAAB=\n", "not base64")]
    [InlineData("te\rxt\n\n— a AAAAAAAA\n", "control character")]
    public void What_is_no_note_is_refused(string note, string because) =>
        Assert.Contains(because, Assert.Throws<ProofException>(() => SignedNote.Parse(note)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("log\n1\n")]
    [InlineData("log\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n")]
    [InlineData("log\n1\n47DEQpj8HBSa\n")]
    [InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nmore\n")]
    [InlineData("log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    public void What_is_no_checkpoint_is_refused(string text) => Assert.Throws<ProofException>(() => Checkpoint.Parse(text));

    [Theory]
    [InlineData("example.com/foo")]
    [InlineData("example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+Aeky")]
    [InlineData("example.com/foo+530d903a+")]
    [InlineData("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    public void What_is_no_key_is_refused(string text) => Assert.Throws<ProofException>(() => VerifierKey.Parse(text));
}
