namespace FactDsl;

/// <summary>
/// The numbers that writer and reader of a store agree on. A store is a row of UTF-16 units on pages: a header, then
/// sections. A number unit carries 15 bits at U+3400, where no unit is a surrogate or needs an escape. An int is two of
/// them at an even place: 30 bits less one, so that -1 can be told. A long is four at a multiple of four. So no number
/// straddles a page. A text unit is the character itself.
/// </summary>
internal static class StoreFormat
{
    public const int PageBits = 15;
    public const int PageSize = 1 << PageBits;
    public const int PageMask = PageSize - 1;
    public const int UnitBits = 15;
    public const int UnitMask = (1 << UnitBits) - 1;
    public const char Zero = '\u3400';

    public const int UnitsPerInt = 2;
    public const int UnitsPerLong = 4;

    /// <summary>The greatest int that a store can hold; the least is -1.</summary>
    public const int MaxInt = (1 << 30) - 2;

    /// <summary>The greatest finite long; what lies beyond is kept as this. The infinite ones are kept apart.</summary>
    public const long MaxLong = (1L << 59) - 2;

    public const int Magic = 0x0FAC7D51;
    public const int Version = 8;

    /// <summary>Ints before the section table: magic, version, number of sections, flags, schema hash in two halves, spare.</summary>
    public const int HeaderInts = 8;

    /// <summary>Number of standings: the rows of a kind are ordered by them.</summary>
    public const int Standings = 9;

    /// <summary>Behind the standings the rows of items with an error in them: they have their names, and answer nothing.</summary>
    public const int BrokenBand = Standings;

    /// <summary>Then the rows of items that other fact bases have and this one names: a name, what they lie in, and whom they stand for.</summary>
    public const int ImportedBand = Standings + 1;

    /// <summary>Number of bands that the rows of a kind are in.</summary>
    public const int Bands = Standings + 2;

    /// <summary>Rows of one block; each block tells the latest end among its rows.</summary>
    public const int BlockBits = 6;

    /// <summary>Units of a time: four corners, the kinds of its ends, its text.</summary>
    public const int TimeUnits = 12;

    /// <summary>Units of a time of a store in which corners lie too far away for ints.</summary>
    public const int WideTimeUnits = 20;

    /// <summary>The day that is kept as 0 where corners are ints; the infinite ones are kept apart.</summary>
    public const int FirstDay = -(1 << 29) + 1;

    /// <summary>The last day that an int can keep.</summary>
    public const int LastDay = (1 << 29) - 4;

    /// <summary>Stretches that the numbers of a clause may lie in; what a field takes is of few kinds.</summary>
    public const int MostStretches = 8;

    /// <summary>Clauses behind those of the kinds: which items cite a source, and which name an item beside their values.</summary>
    public const int SharedClauses = 2;
}

/// <summary>The sections, in the order in which they stand. Texts are last and their pages end early: a longer note moves no numbers and no texts of other pages.</summary>
internal enum StoreSectionId
{
    /// <summary>Per kind: its word (a text) and 1 if its items are facts.</summary>
    Kinds,

    /// <summary>Per kind and band the first row, then the number of rows.</summary>
    Starts,

    /// <summary>Per column: see <see cref="StoreColumn.DirectoryInts"/>.</summary>
    Columns,

    /// <summary>The values of the columns.</summary>
    ColumnData,

    /// <summary>Lists of values, and what qualifies them.</summary>
    Heap,

    /// <summary>Times, each once.</summary>
    Times,

    /// <summary>The latest end of each block of rows.</summary>
    TimeBlocks,

    /// <summary>Citations, and lists of labels, citations, quotations and the like.</summary>
    Lists,

    /// <summary>Per clause: see <see cref="StorePostings.DirectoryInts"/>.</summary>
    Clauses,

    /// <summary>Per clause: the stretches of keys that have places, the keys that are searched for, where the rows of each key begin. Then rows, and their times where any has one of its own.</summary>
    Postings,

    /// <summary>Per kind where its own names begin, then per kind where the imported ones do, where they end, then the rows in ordinal order of their names.</summary>
    Names,

    /// <summary>The rows of all names where a hash of kind and name puts them: see <see cref="StoreNames"/>.</summary>
    NameSlots,

    /// <summary>Names, labels and other names with their rows, in ordinal order of the folded text.</summary>
    Labels,

    /// <summary>The files' paths, as texts.</summary>
    Files,

    /// <summary>The languages' tags, as texts.</summary>
    Languages,

    /// <summary>How far hedges reach: a text as <see cref="FactPadding.ToText"/> writes it; nothing for one unit.</summary>
    Padding,

    /// <summary>The answers to the named questions: see <see cref="StoredAnswers"/>. They are found in the rest of the store, so they stand behind it.</summary>
    Answers,

    /// <summary>Why the facts are so that rules derive, and why the answers of several lines are answers: see <see cref="StoredReasons"/>.</summary>
    Reasons,

    /// <summary>Per page of <see cref="TextData"/> how many of its units are used.</summary>
    TextPages,

    /// <summary>Per text where it begins, then where the last one ends; then, a unit each, their languages.</summary>
    TextIndex,

    /// <summary>The characters of the texts.</summary>
    TextData,

    /// <summary>Number of sections.</summary>
    Count,
}

/// <summary>The columns that every row has; those of the fields follow.</summary>
internal enum StoreRowColumn
{
    Name,
    Time,
    File,
    Line,
    Documentation,
    Labels,
    Citations,
    TimeWording,
    StandingDate,

    /// <summary>Of what answers nothing any more, or never did, the <see cref="FactStanding"/> that it was written with.</summary>
    Claim,

    /// <summary>1 where the author of the fact is not sure of it, or somebody disputes it.</summary>
    Doubt,

    /// <summary>Where the accounts of its time stand among the lists: see <see cref="StoreAccount"/>.</summary>
    Accounts,

    /// <summary>Of a denial what it denies: see <see cref="StoreDenial"/>.</summary>
    Denial,

    /// <summary>Of a row that is said to be one fact with others (<c>same-fact-as</c>) the first of all these rows, which may be itself.</summary>
    Same,

    Count,
}

/// <summary>How a column is kept.</summary>
internal enum StoreColumnMode
{
    /// <summary>No row has a value.</summary>
    Absent,

    /// <summary>Every row has the same value: it stands in the directory.</summary>
    Constant,

    /// <summary>The rows that have a value, then the values.</summary>
    Sparse,

    /// <summary>A value per row.</summary>
    Dense,
}

/// <summary>What a stored value is: the low two bits of its int.</summary>
internal static class StoreTag
{
    public const int Bits = 2;
    public const int Mask = (1 << Bits) - 1;

    /// <summary>The value itself: a row, a text, a word's place or a flag.</summary>
    public const int Direct = 0;

    /// <summary>A place in the heap, where a list is.</summary>
    public const int Heap = 1;

    /// <summary>No value, and why: see <see cref="StoreAbsence"/>.</summary>
    public const int Absence = 2;

    /// <summary>Something named only in words: a text.</summary>
    public const int Mention = 3;

    /// <summary>The greatest payload.</summary>
    public const int MaxPayload = StoreFormat.MaxInt >> Bits;

    public static int Of(int tag, int payload) => (payload << Bits) | tag;
}

/// <summary>Why there is no value: the low two bits of an absence's payload; above them 1 + the text that says more, or 0.</summary>
internal static class StoreAbsence
{
    public const int Bits = 2;
    public const int Mask = 3;
    public const int Unknown = 0;
    public const int Undisclosed = 1;
    public const int None = 2;
    public const int Others = 3;
}

/// <summary>
/// A list in the heap: the number of its values with the flags below them, and how many of the values are known. Then the
/// values, the known ones first; their verbs; their qualifier records (-1 for none).
/// </summary>
internal static class StoreList
{
    public const int First = 2;
    public const int HasVerbs = 1;
    public const int HasQualifiers = 2;
    public const int FlagBits = 2;
}

/// <summary>A qualifier record: time, citations, file, line, flags, number of fields, then field and value of each.</summary>
internal static class StoreQualifier
{
    public const int Time = 0;
    public const int Citations = 1;
    public const int File = 2;
    public const int Line = 3;
    public const int Flags = 4;
    public const int Fields = 5;
    public const int First = 6;

    /// <summary>The value is the one to take where sources differ.</summary>
    public const int IsPreferred = 1;

    /// <summary>The value may be wrong: it is doubted or disputed, or another source leaves it out.</summary>
    public const int IsDoubted = 2;

    /// <summary>The value is in doubt for one reason alone: it is one of several of which one holds.</summary>
    public const int IsOneOf = 4;

    /// <summary>What stands in the record as a field though it is none: counted from the number of fields.</summary>
    public const int Wording = 0;

    /// <summary>Through whom the statement came.</summary>
    public const int Via = 1;

    /// <summary>What the value may be instead: exactly one of it and of these holds.</summary>
    public const int Alternatives = 2;
}

/// <summary>Flags in the header and in the directories of columns and clauses.</summary>
internal static class StoreFlag
{
    /// <summary>The store has times that contradict themselves: any answer may be right of them, so no row can be cut off by time.</summary>
    public const int HasImpossibleTimes = 1;

    /// <summary>The corners of the store's times are longs.</summary>
    public const int HasWideTimes = 2;

    /// <summary>From this bit on stands which hedges the store's times have, a bit for each of <see cref="EdtfHedge"/>.</summary>
    public const int HedgesShift = 8;

    /// <summary>A column's mode.</summary>
    public const int ModeMask = 3;

    /// <summary>The column's field belongs to the language: said of an item, it is not said of each of its values.</summary>
    public const int OfTheLanguage = 4;

    /// <summary>All values of the column have one tag: it is kept here, and the values without it.</summary>
    public const int SharesTag = 8;

    /// <summary>The place of the shared tag among the flags.</summary>
    public const int TagShift = 4;

    /// <summary>What holds of an item may hold of each value of the column's field, as of the members of a group.</summary>
    public const int Distributive = 256;

    /// <summary>The column's field takes one value: several are what different sources say.</summary>
    public const int TakesOne = 512;

    /// <summary>The column's field takes items.</summary>
    public const int TakesItems = 1024;

    /// <summary>Who stands in the column's field has the value that it is said of act for it, as a state its envoy.</summary>
    public const int Delegating = 2048;

    /// <summary>The place of the number of the field's kind among the flags of a column; it is above all others.</summary>
    public const int KindShift = 12;

    /// <summary>The clause's entries have times of their own.</summary>
    public const int Timed = 1;

    /// <summary>The clause's keys are items, each with the rows that name it as written.</summary>
    public const int NamesItems = 2;

    /// <summary>The clause's numbers lie so close together, in a few stretches, that each has a place and none is searched for.</summary>
    public const int Direct = 4;

    /// <summary>Some rows of the clause are not asserted: behind where the rows of a key begin stands where those that are end.</summary>
    public const int HasOthers = 8;

    /// <summary>Some entries of the clause are in doubt: where the times of entries stand are numbers that tell both, 2 × (1 + time) + 1 for one in doubt.</summary>
    public const int Doubted = 16;
}
