namespace FactDsl.Generator.CSharp;

/// <summary>Prints the entry of a field whose values say more.</summary>
internal static class EntryWriter
{
    /// <summary>The property that gives the value with what is said of it.</summary>
    public const string Spell = "__Spell";

    public static void Write(CodeWriter writer, CSharpModel model, EntryModel entry)
    {
        string spell = $"global::FactDsl.FactSpell<{entry.ValueType}>";
        writer.Summary(entry.Summary);
        writer.Line(CodeWriterExtensions.GeneratedCode);
        writer.Line($"{model.Accessibility} readonly partial struct {entry.Name}");
        writer.Open();
        writer.Write($$"""
            private readonly {{spell}} _spell;

            private {{entry.Name}}({{spell}} spell)
            {
                _spell = spell;
            }


            """);
        writer.Line($"internal {spell} {Spell} => _spell;");
        writer.Line();
        writer.Property("The value.", entry.ValueType, "Value", "_spell.Value");
        writer.Property("When it held: its own time, else that of its item.", "global::FactDsl.FactTime", "Time", "_spell.Time");
        writer.Property("Who says so: its own sources, else those of its item.", $"{Runtime.Values}<global::FactDsl.FactCitation>", "Citations", "_spell.Citations");
        foreach (PropertyModel property in entry.Properties)
            writer.Property(property.Summary, property.Type, property.Name, property.Expression);
        writer.Summary("The value's label.");
        writer.Write($$"""
            public override string ToString() => _spell.ToString();

            internal static {{entry.Name}}[] Of(global::FactDsl.FactSpells<{{entry.ValueType}}> spells)
            {
                var entries = new {{entry.Name}}[spells.Count];
                for (int i = 0; i < entries.Length; i++)
                {
                    entries[i] = new {{entry.Name}}(spells[i]);
                }
                return entries;
            }

            """);
        writer.Close();
    }
}
