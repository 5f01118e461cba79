using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using FactDsl.LanguageServer.Tests.Support;

namespace FactDsl.LanguageServer.Tests.Protocol;

/// <summary>Whatever ranges a client changes, in whatever encoding it counts, the server has its text.</summary>
public class IncrementalTextTests
{
    private static readonly string[] s_pieces = ["", "a", "é", "😀", "\n", "\r\n", "\r", "习近平", "person X\n", "\"", " "];

    private static readonly Gen<string> s_piece = Gen.Int[0, s_pieces.Length - 1].Select(static i => s_pieces[i]);

    /// <summary>Where a change begins and ends in the code points of the text, and what it writes.</summary>
    private static readonly Gen<(double From, double To, string Text)> s_change = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], s_piece);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task The_text_of_the_server_is_that_of_the_client(string encoding)
    {
        using TestClient client = await TestClient.StartAsync(new MemoryFiles { ["/facts/a.facts"] = "" }, $$$"""{"general":{"positionEncodings":["{{{encoding}}}"]}}""");
        await Gen.Select(s_piece.Array[0, 12], s_change.Array[1, 3].Array[1, 6]).SampleAsync(
            async (pieces, edits) =>
            {
                string text = string.Concat(pieces);
                await client.OpenAsync("a.facts", text);
                foreach ((double From, double To, string Text)[] edit in edits)
                {
                    // The changes of one message follow each other: each has the text that the one before has left.
                    var changes = new List<string>();
                    foreach ((double from, double to, string written) in edit)
                    {
                        int[] places = [.. Places(text)];
                        int a = places[(int)(from * (places.Length - 1))], b = places[(int)(to * (places.Length - 1))];
                        (int start, int end) = (Math.Min(a, b), Math.Max(a, b));
                        changes.Add($$"""{"range":{"start":{{Position(text, start, encoding)}},"end":{{Position(text, end, encoding)}}},"text":{{JsonSerializer.Serialize(written)}}}""");
                        text = string.Concat(text.AsSpan(0, start), written, text.AsSpan(end));
                    }
                    await client.TellAsync("textDocument/didChange", $$"""{"textDocument":{"uri":"{{TestClient.Uri("a.facts")}}","version":2},"contentChanges":[{{string.Join(',', changes)}}]}""");
                }
                _ = await client.OfAsync("textDocument/foldingRange", "a.facts");
                Assert.Equal(text, client.Server.Find(TestClient.Uri("a.facts"))!.Value.File.Text);
            },
            iter: 60,
            threads: 1);
    }

    /// <summary>The offsets between whole characters and outside of line breaks, which a client can name.</summary>
    private static IEnumerable<int> Places(string text)
    {
        for (int i = 0; i <= text.Length; i++)
        {
            bool isInside = i > 0 && i < text.Length && (char.IsLowSurrogate(text[i]) || (text[i - 1] == '\r' && text[i] == '\n'));
            if (!isInside)
                yield return i;
        }
    }

    private static string Position(string text, int offset, string encoding)
    {
        int line = 0, start = 0;
        for (int i = 0; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                (line, start) = (line + 1, i + 1);
        }
        int character = encoding == "utf-8" ? Encoding.UTF8.GetByteCount(text.AsSpan(start, offset - start)) : offset - start;
        return string.Create(CultureInfo.InvariantCulture, $$"""{"line":{{line}},"character":{{character}}}""");
    }
}
