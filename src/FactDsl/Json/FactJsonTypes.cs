using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FactDsl;

/// <summary>The types that a fact base writes as JSON; generated code names them here.</summary>
public sealed class FactJsonTypes
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];
    private readonly Dictionary<Type, JsonConverter> _converters = [];
    private readonly Dictionary<Type, FactJsonField[]> _fields = [];

    internal FactJsonTypes()
    {
        AddOne(new FactMentionConverter());
        AddInterface<IItem>();
        AddInterface<IEntity>();
        AddInterface<IFact>();
        AddValue(new FactDateJsonConverter());
        AddValue(new FactTimeJsonConverter());
        AddValue(new FactNumberJsonConverter());
        AddValue(new FactMoneyJsonConverter());
        AddValue(new FactTextJsonConverter());
        AddValue(new FactLocationJsonConverter());
        AddValue(new FactCitationJsonConverter());
        AddValue(new FactAccountJsonConverter());
        AddOne(new FactStoryJsonConverter());
        AddWord(new FactWordJsonConverter<FactTruth>());
        AddWord(new FactWordJsonConverter<FactAnswer>());
        AddWord(new FactWordJsonConverter<FactStanding>());
        AddWord(new FactWordJsonConverter<FactCertainty>());
        AddWord(new FactWordJsonConverter<FactState>());
        AddWord(new FactWordJsonConverter<FactAspect>());
        _types[typeof(FactAccounts)] = static options => JsonMetadataServices.CreateIEnumerableInfo<FactAccounts, FactAccount>(options, new JsonCollectionInfoValues<FactAccounts>());
    }

    /// <summary>Names the record and the set of a kind.</summary>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <typeparam name="TSet">The set.</typeparam>
    /// <param name="fields">The fields, in the order of the kind.</param>
    public void AddKind<TRecord, TSet>(params FactJsonField[] fields)
        where TRecord : class, IItem
        where TSet : struct, IEnumerable<TRecord>
    {
        _fields[typeof(TRecord)] = fields;
        AddOne(new FactRecordConverter<TRecord>(fields));
        AddLists<TRecord>();
        _types[typeof(TSet)] = static options => JsonMetadataServices.CreateIEnumerableInfo<TSet, TRecord>(options, new JsonCollectionInfoValues<TSet>());
    }

    /// <summary>Names the interface of a kind that others are: its items are written as what they are themselves.</summary>
    /// <typeparam name="T">The interface.</typeparam>
    public void AddInterface<T>()
        where T : class, IItem
    {
        AddOne(new FactInterfaceConverter<T>());
        AddLists<T>();
    }

    /// <summary>Names the entries of a field whose values say more.</summary>
    /// <typeparam name="TRecord">The record that has the field, named before.</typeparam>
    /// <typeparam name="TEntry">The entry.</typeparam>
    /// <typeparam name="TValue">What the field takes.</typeparam>
    /// <param name="number">The field's number.</param>
    /// <param name="spellOf">The value of an entry with what is said of it.</param>
    /// <exception cref="ArgumentException">The record has no such field.</exception>
    public void AddEntry<TRecord, TEntry, TValue>(int number, Func<TEntry, FactSpell<TValue>> spellOf)
        where TRecord : class, IItem
        where TEntry : struct
    {
        FactJsonField[] fields = _fields.TryGetValue(typeof(TRecord), out FactJsonField[]? known) ? known : [];
        FactJsonField field = Array.Find(fields, f => f.Number == number) ?? throw new ArgumentException("The record has no such field.", nameof(number));
        AddOne(new FactEntryConverter<TEntry, TValue>(spellOf, field, fields));
        _types[typeof(IReadOnlyList<TEntry>)] = static options => JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<TEntry>, TEntry>(options, new JsonCollectionInfoValues<IReadOnlyList<TEntry>>());
    }

    /// <summary>Names the words of a list.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="words">The words, in the order of its values.</param>
    public void AddWords<T>(params string[] words)
        where T : struct, Enum
        => AddWord(new FactWordJsonConverter<T>(words));

    /// <summary>Names the answers to a question.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="row">The row of an answer.</param>
    /// <param name="holes">The holes, in the order of the question.</param>
    public void AddAnswer<T>(Func<T, FactAnswerRow> row, params FactJsonField[] holes)
        where T : struct
    {
        AddOne(new FactAnswerConverter<T>(row, holes));
        AddLists<T>();
        _types[typeof(FactAnswers<T>)] = static options => JsonMetadataServices.CreateIEnumerableInfo<FactAnswers<T>, T>(options, new JsonCollectionInfoValues<FactAnswers<T>>());
    }

    internal JsonTypeInfo? Find(Type type, JsonSerializerOptions options)
        => _types.TryGetValue(type, out Func<JsonSerializerOptions, JsonTypeInfo>? create) ? create(options) : null;

    internal JsonConverter<T>? ConverterOf<T>() => _converters.TryGetValue(typeof(T), out JsonConverter? converter) ? converter as JsonConverter<T> : null;

    private void AddValue<T>(JsonConverter<T> converter)
        where T : struct
    {
        AddWord(converter);
        AddLists<T>();
    }

    // Lists of each would weigh much in an app that is compiled ahead of time, and items have one word each.
    private void AddWord<T>(JsonConverter<T> converter)
        where T : struct
    {
        AddOne(converter);
        _types[typeof(T?)] = static options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));
    }

    private void AddOne<T>(JsonConverter<T> converter)
    {
        _converters[typeof(T)] = converter;
        _types[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, converter);
    }

    private void AddLists<T>()
    {
        _types[typeof(T[])] = static options => JsonMetadataServices.CreateArrayInfo<T>(options, new JsonCollectionInfoValues<T[]>());
        _types[typeof(List<T>)] = static options => JsonMetadataServices.CreateListInfo<List<T>, T>(options, new JsonCollectionInfoValues<List<T>>());
        _types[typeof(IEnumerable<T>)] = static options => JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(options, new JsonCollectionInfoValues<IEnumerable<T>>());
        _types[typeof(IReadOnlyList<T>)] = static options => JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyList<T>, T>(options, new JsonCollectionInfoValues<IReadOnlyList<T>>());
        _types[typeof(IReadOnlyCollection<T>)] = static options => JsonMetadataServices.CreateIEnumerableInfo<IReadOnlyCollection<T>, T>(options, new JsonCollectionInfoValues<IReadOnlyCollection<T>>());
        _types[typeof(FactValues<T>)] = static options => JsonMetadataServices.CreateIEnumerableInfo<FactValues<T>, T>(options, new JsonCollectionInfoValues<FactValues<T>>());
    }
}
