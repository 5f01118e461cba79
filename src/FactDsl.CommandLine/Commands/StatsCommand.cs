using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Compilation;
using FactDsl.Tooling.Statistics;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts stats</c>: what a fact base is made of.</summary>
internal static class StatsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        Argument<string[]> paths = CheckCommand.Paths();
        var format = new Option<string>("--format") { Description = "human or json", DefaultValueFactory = static _ => "human" };
        format.AcceptOnlyFromAmong("human", "json");
        var command = new Command("stats", "Counts what a fact base is made of: kinds, items, sources, the time that facts tell of, file by file.\n\n  facts stats facts/\n  facts stats --format json") { paths, format };
        command.SetAction(parsed => Run(facts, parsed.GetValue(paths) ?? [], parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(CommandContext facts, string[] paths, bool isJson)
    {
        var files = FactFiles.Read(facts, paths);
        if (files.HasFailed && files.Texts.Count == 0)
            return ExitCode.Failed;
        BoundFacts bound = facts.Wait("compiling", () => BoundFacts.Of(files.Texts, files.Imports, files.Padding));
        var statistics = FactStatistics.Of(bound);
        facts.Errors.Write(LeftOutLine.Of(statistics.LeftOut, !bound.IsWhole));
        if (isJson)
            facts.Output.Write(ToJson(statistics));
        else
            Show(facts, statistics);
        return files.HasFailed ? ExitCode.Failed : ExitCode.Clean;
    }

    private static void Show(CommandContext facts, FactStatistics statistics)
    {
        facts.Screen.Table(
            ["kind", "#items", "#named", "#not asserted", "#superseded", "#doubted", "#without source", "from", "to"],
            [.. statistics.Kinds.Select(static k => (string[])[k.Kind.Word, Shown(k.Items), Shown(k.Named), Shown(k.NotAsserted), Shown(k.Superseded), Shown(k.Doubted), Shown(k.WithoutSource), k.Time.FirstText, k.Time.LastText])]);
        facts.Output.Write("\n");
        facts.Screen.Table(
            ["file", "#lines", "#entities", "#facts", "#sources", "from", "to"],
            [.. statistics.Files.Select(static f => (string[])[f.Path, Shown(f.Lines), Shown(f.Entities), Shown(f.Facts), Shown(f.Sources), f.Time.FirstText, f.Time.LastText])]);
        string time = statistics.Time.IsEmpty ? "" : $", from {statistics.Time.FirstText} to {statistics.Time.LastText}";
        facts.Output.Write($"\n{CountText.Of(Entities(statistics), "entity", "entities")} and {CountText.Of(Facts(statistics), "fact")} of {CountText.Of(statistics.Kinds.Count, "kind")} in {CountText.Of(statistics.Files.Count, "file")}, citing {CountText.Of(statistics.Sources, "source")}{time}.\n");
    }

    private static int Entities(FactStatistics statistics) => statistics.Files.Sum(static f => f.Entities);

    private static int Facts(FactStatistics statistics) => statistics.Files.Sum(static f => f.Facts);

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ToJson(FactStatistics statistics)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("entities", Entities(statistics));
            json.WriteNumber("facts", Facts(statistics));
            json.WriteNumber("sources", statistics.Sources);
            json.WriteNumber("leftOut", statistics.LeftOut);
            WriteTime(json, statistics.Time);
            WriteAll(json, "kinds", statistics.Kinds, static (json, kind) =>
            {
                json.WriteString("kind", kind.Kind.Word);
                json.WriteBoolean("isFact", kind.Kind.IsFact);
                json.WriteNumber("items", kind.Items);
                json.WriteNumber("named", kind.Named);
                json.WriteNumber("notAsserted", kind.NotAsserted);
                json.WriteNumber("superseded", kind.Superseded);
                json.WriteNumber("doubted", kind.Doubted);
                json.WriteNumber("withoutSource", kind.WithoutSource);
                WriteTime(json, kind.Time);
            });
            WriteAll(json, "files", statistics.Files, static (json, file) =>
            {
                json.WriteString("file", file.Path);
                json.WriteNumber("lines", file.Lines);
                json.WriteNumber("entities", file.Entities);
                json.WriteNumber("facts", file.Facts);
                json.WriteNumber("sources", file.Sources);
                WriteTime(json, file.Time);
            });
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> all, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T one in all)
        {
            json.WriteStartObject();
            write(json, one);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, TimeSpread time)
    {
        if (time.IsEmpty)
            return;
        json.WriteString("from", time.FirstText);
        json.WriteString("to", time.LastText);
    }
}
