using System;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using NodaTime.Text;

namespace FactDsl.Benchmarks.Dates;

/// <summary>Reading the same plain dates, three ways. What only EDTF can say has no peer to compare with.</summary>
[MemoryDiagnoser]
public class DateParsing
{
    private readonly string[] _dates = Texts.PlainDates(1_000);

    [Benchmark(Baseline = true, Description = "DateOnly.Parse")]
    public int DateOnlyParse()
    {
        int days = 0;
        foreach (string text in _dates)
            days ^= DateOnly.Parse(text, CultureInfo.InvariantCulture).DayNumber;
        return days;
    }

    [Benchmark(Description = "NodaTime LocalDatePattern.Iso")]
    public int LocalDatePatternParse()
    {
        int days = 0;
        foreach (string text in _dates)
            days ^= LocalDatePattern.Iso.Parse(text).Value.DayOfYear;
        return days;
    }

    [Benchmark(Description = "FactDate.TryParse")]
    public long FactDateParse()
    {
        long days = 0;
        foreach (string text in _dates)
        {
            FactDate.TryParse(text, out FactDate date, out _);
            days ^= date.FirstDay;
        }
        return days;
    }
}

/// <summary>Asking about times: comparing two days has a peer, the four-valued questions have none.</summary>
[MemoryDiagnoser]
public class DateRelations
{
    private DateOnly[] _days = [];
    private FactTime[] _moments = [];
    private FactTime[] _spells = [];
    private FactDate _window;

    [GlobalSetup]
    public void Prepare()
    {
        string[] texts = Texts.PlainDates(1_000);
        _days = Array.ConvertAll(texts, text => DateOnly.Parse(text, CultureInfo.InvariantCulture));
        _moments = Array.ConvertAll(texts, text => FactTime.On(FactDate.Parse(text), FactAspect.Momentary));
        _spells = Array.ConvertAll(texts, text => FactTime.Lasting(FactDate.Parse(text), null, null));
        _window = FactDate.Parse("1950/1999");
    }

    [Benchmark(Baseline = true, Description = "DateOnly <")]
    public int CompareDays()
    {
        int before = 0;
        for (int i = 1; i < _days.Length; i++)
            before += _days[i - 1] < _days[i] ? 1 : 0;
        return before;
    }

    [Benchmark(Description = "FactTime.Before")]
    public int Before()
    {
        int before = 0;
        for (int i = 1; i < _moments.Length; i++)
            before += _moments[i - 1].Before(_moments[i]) == FactTruth.Yes ? 1 : 0;
        return before;
    }

    [Benchmark(Description = "FactTime.Overlaps")]
    public int Overlaps()
    {
        int overlapping = 0;
        for (int i = 1; i < _spells.Length; i++)
            overlapping += _spells[i - 1].Overlaps(_spells[i]) == FactTruth.Yes ? 1 : 0;
        return overlapping;
    }

    [Benchmark(Description = "FactTime.HeldDuring")]
    public int HeldDuring()
    {
        int held = 0;
        foreach (FactTime spell in _spells)
            held += spell.HeldDuring(_window) == FactTruth.Yes ? 1 : 0;
        return held;
    }
}
