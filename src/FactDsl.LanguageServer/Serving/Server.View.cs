using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Exporting;
using FactDsl.Exporting.Json;
using FactDsl.Exporting.Viewing;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.LanguageServer.Protocol;

namespace FactDsl.LanguageServer.Serving;

/// <content>The page of the facts beside the text.</content>
internal sealed partial class Server
{
    private readonly ConditionalWeakTable<FactSnapshot, string> _states = [];
    private long _stateNumber;

    public Task<ViewPageResult> ViewPageAsync(ViewPageParams parameters, CancellationToken cancellation)
        => Task.Run(() => new ViewPageResult(ViewPage.ForEditor(parameters.Title)), cancellation);

    public Task<ViewResult?> ViewAsync(ViewParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument.Uri,
        cancellation,
        (facts, _) =>
        {
            string state = _states.GetValue(facts, _ => Interlocked.Increment(ref _stateNumber).ToString(System.Globalization.CultureInfo.InvariantCulture));
            string root = _uris.ToUri(facts.Root);
            if (state == parameters.Known)
                return new ViewResult(state, root, 0);
            try
            {
                FactFindings settled = facts.Settle(cancellation);
                using var opened = OpenedFacts.Of(facts.ToBoundFacts());
                var result = new ViewResult(state, root, opened.Errors);
                return opened.Errors > 0 && parameters.OnlyWhole ? result : result with
                {
                    Facts = Text(to => JsonExport.Write(new ExportedFacts(opened, []), to, isIndented: false)),
                    Coverage = Text(to => SourceCoverageJson.Write(settled.Coverages, to)),
                };
            }
            catch (FactStoreException)
            {
                // A finding says why they are no whole.
                return new ViewResult(state, root, 1);
            }
        });

    public Task<ViewSubjectResult?> ViewSubjectAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) => Read(
        parameters.TextDocument,
        parameters.Position,
        cancellation,
        (facts, file, offset) =>
        {
            int item = file.ItemAt(offset);
            TextSpan around = item < 0 ? default : TextSpan.Between(file.Syntax.Items[item].Start, item + 1 < file.Syntax.Items.Count ? file.Syntax.Items[item + 1].Start : file.Text.Length);
            BoundItem? written = ReferenceEquals(file, Editing.Navigation.PreludeFile.File) ? null : facts.BoundOf(file).Items.FirstOrDefault(i => around.Start <= i.Span.Start && i.Span.Start < around.End);
            return new ViewSubjectResult(file.Path, written?.Line ?? 0)
            {
                Item = TokenMeanings.NamedAt(facts, file, offset) is { } named ? ItemIds.OfNamed(named.Kind.Word, named.Name) : null,
            };
        });

    private static string Text(Action<Stream> write)
    {
        using var to = new MemoryStream();
        write(to);
        return Encoding.UTF8.GetString(to.GetBuffer().AsSpan(0, (int)to.Length));
    }
}
