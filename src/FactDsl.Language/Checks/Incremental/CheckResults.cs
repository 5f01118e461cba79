using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>
/// What is wrong with facts against facts, kept from one state of the files to the next: only what an edit can concern is checked
/// again. What it finds is what is found where all facts are checked. It never changes.
/// </summary>
public sealed class CheckResults
{
    private static readonly IReadOnlyList<Finding> s_none = [];

    private readonly Dictionary<string, IReadOnlyList<Finding>> _all = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<BoundFile> _files;
    private FactIndex? _index;

    private CheckResults(FactSchema schema, IReadOnlyList<BoundFile> files, FactIndex? index, Dictionary<string, FileChecks> byPath)
    {
        Schema = schema;
        _files = files;
        _index = index;
        ByPath = byPath;
    }

    /// <summary>What keeps the whole from being compiled or checked; null where nothing does.</summary>
    public Finding? Failure { get; private set; }

    /// <summary>Whether all facts were checked for it, rather than those that an edit concerned.</summary>
    public bool IsOfAll { get; private set; }

    /// <summary>How many items were held against the others.</summary>
    public int ItemsChecked { get; private set; }

    internal FactSchema Schema { get; }

    internal FactIndex Index => _index ??= new FactIndex(Schema, _files);

    internal Dictionary<string, FileChecks> ByPath { get; }

    /// <summary>What expectations and questions came to; null where that is not known.</summary>
    internal Dictionary<string, List<Finding>>? Asked { get; private set; }

    /// <summary>Checks all facts.</summary>
    /// <param name="schema">The kinds.</param>
    /// <param name="files">The files, in the order of their paths.</param>
    /// <param name="isWhole">Whether no file has an error; where one has, nothing is expected of the facts.</param>
    public static CheckResults Of(FactSchema schema, IReadOnlyList<BoundFile> files, bool isWhole)
    {
        try
        {
            var draft = StoreDraft.Of(schema, files);
            Task<RowFindings> onRows = Task.Run(() => RowFindings.Of(draft, files));
            StoreImage image = draft.Encode();
            return Of(image, () => NamedQuestions.Answer(image, files), files, isWhole, onRows.GetAwaiter().GetResult());
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return Failed(schema, files, e);
        }
    }

    /// <summary>Checks all facts of a store.</summary>
    /// <param name="image">The facts, compiled, with the answers to the questions that are named among them.</param>
    /// <param name="files">The files that they stand in, in the order of their paths.</param>
    /// <param name="isWhole">Whether no file has an error; where one has, nothing is expected of the facts.</param>
    /// <param name="onRows">Gives what was found on its rows while it was made; null where nothing was looked for.</param>
    public static CheckResults Of(StoreImage image, IReadOnlyList<BoundFile> files, bool isWhole, Lazy<RowFindings>? onRows = null)
    {
        try
        {
            return Of(image, () => image, files, isWhole, onRows?.Value);
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return Failed(image.Layout.Schema, files, e);
        }
    }

    /// <summary>Checks what has to be checked again after some files have changed.</summary>
    /// <param name="schema">The kinds.</param>
    /// <param name="files">The files, in the order of their paths; those that did not change are the same objects.</param>
    /// <param name="isWhole">Whether no file has an error.</param>
    /// <param name="store">Gives their store, with the answers to the questions that are named among them; null where it is not made anyway.</param>
    public CheckResults Next(FactSchema schema, IReadOnlyList<BoundFile> files, bool isWhole, Func<StoreImage?>? store = null)
    {
        if (Failure is not null || !ReferenceEquals(schema, Schema))
            return OfAll();
        try
        {
            if (CheckStep.Run(this, new FactIndex(schema, files)) is not { } step)
                return OfAll();
            var checks = new CheckResults(schema, files, step.After, step.ByPath) { ItemsChecked = step.ItemsChecked };
            checks.Ask(step.Asked, () => store?.Invoke() ?? NamedQuestions.Answer(StoreBuilder.Build(schema, files), files), isWhole);
            return checks.Finish(this, isWhole);
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return OfAll();
        }

        CheckResults OfAll() => store?.Invoke() is { } image ? Of(image, files, isWhole) : Of(schema, files, isWhole);
    }

    /// <summary>The same findings after an edit that leaves what the facts say to each other as it was.</summary>
    /// <param name="files">The files as they are now.</param>
    /// <param name="move">Gives a finding of a path where it stands now; null where that cannot be told.</param>
    /// <param name="isWhole">Whether no file has an error, before as behind the edit.</param>
    /// <returns>The findings; null where one of them could not be moved.</returns>
    public CheckResults? Move(IReadOnlyList<BoundFile> files, Func<string, Finding, Finding?> move, bool isWhole)
    {
        bool isMoved = true;
        Finding Moved(string path, Finding finding)
        {
            Finding? moved = move(path, finding);
            isMoved &= moved is not null;
            return moved ?? finding;
        }
        var byPath = new Dictionary<string, FileChecks>(ByPath.Count, StringComparer.Ordinal);
        foreach (KeyValuePair<string, FileChecks> file in ByPath)
            byPath.Add(file.Key, file.Value.Move(f => Moved(file.Key, f)));
        var moved = new CheckResults(Schema, files, null, byPath) { Failure = Failure };
        if (Asked is not null)
        {
            moved.Asked = new Dictionary<string, List<Finding>>(Asked.Count, StringComparer.Ordinal);
            foreach (KeyValuePair<string, List<Finding>> file in Asked)
                moved.Asked.Add(file.Key, file.Value.ConvertAll(f => Moved(file.Key, f)));
        }
        return isMoved ? moved.Finish(this, isWhole) : null;
    }

    /// <summary>What was found in a file; the same list where nothing of it changed.</summary>
    /// <param name="path">The path that its facts carry.</param>
    public IReadOnlyList<Finding> In(string path) => _all.TryGetValue(path, out IReadOnlyList<Finding>? found) ? found : s_none;

    private static CheckResults Of(StoreImage image, Func<StoreImage> answered, IReadOnlyList<BoundFile> files, bool isWhole, RowFindings? onRows)
    {
        var checks = new CheckResults(image.Layout.Schema, files, null, ConsistencyChecks.Find(image.Told, files, onRows).ByPath()) { IsOfAll = true, ItemsChecked = image.Told.Rows.Count };
        checks.Ask(null, answered, isWhole);
        return checks.Finish(null, isWhole);
    }

    private static CheckResults Failed(FactSchema schema, IReadOnlyList<BoundFile> files, Exception bug)
        => new(schema, files, null, new Dictionary<string, FileChecks>(StringComparer.Ordinal)) { Failure = CompilerFailure.ToFinding(bug), IsOfAll = true };

    /// <summary>Asks what files ask, where it is not known from before.</summary>
    private void Ask(Dictionary<string, List<Finding>>? known, Func<StoreImage> answered, bool isWhole)
    {
        Asked = AnyQuestion(_files) ? known : new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        if (Asked is not null || !isWhole)
            return;
        StoreImage image = answered();
        Asked = FoundByFamily.Group([.. RuleChecks.Check(image.Layout.Schema, _files), .. Expectations.Check(image, _files), .. NamedQuestions.Check(image, _files), .. DerivedChecks.Check(image, _files)]);
    }

    private static bool AnyQuestion(IReadOnlyList<BoundFile> files)
    {
        foreach (BoundFile file in files)
        {
            if (file.Questions.Count > 0 || file.Expectations.Count > 0 || file.Rules.Count > 0 || SaysThatAllIsTold(file))
                return true;
        }
        return false;
    }

    /// <summary>Whether a file has a <c>no other …</c>, which counts are held against.</summary>
    private static bool SaysThatAllIsTold(BoundFile file)
    {
        for (int i = 0; i < file.Items.Count; i++)
        {
            if (file.Items[i].Standing == FactStanding.Complete)
                return true;
        }
        return false;
    }

    private CheckResults Finish(CheckResults? before, bool isWhole)
    {
        foreach (KeyValuePair<string, FileChecks> file in ByPath)
            _all[file.Key] = file.Value.Consistency;
        if (isWhole && Asked is not null)
        {
            foreach (KeyValuePair<string, List<Finding>> file in Asked)
                _all[file.Key] = [.. In(file.Key), .. file.Value];
        }
        // Whoever keeps what was made of a list knows it again.
        foreach (string path in before is null ? [] : new List<string>(_all.Keys))
        {
            IReadOnlyList<Finding> known = before!.In(path), now = _all[path];
            if (!ReferenceEquals(known, now) && IsSame(known, now))
                _all[path] = known;
        }
        return this;
    }

    private static bool IsSame(IReadOnlyList<Finding> known, IReadOnlyList<Finding> now)
    {
        if (known.Count != now.Count)
            return false;
        for (int i = 0; i < known.Count; i++)
        {
            if (!ReferenceEquals(known[i], now[i]))
                return false;
        }
        return true;
    }
}
