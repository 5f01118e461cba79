using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Compilation;

/// <summary>A file of facts in one state of its text, as a host keeps it. It never changes: an edit makes another.</summary>
public interface IFactFile
{
    /// <summary>The path that its facts carry: relative to the fact base, with <c>/</c>.</summary>
    string Path { get; }

    /// <summary>The text.</summary>
    string Text { get; }

    /// <summary>Its items as written. A host may let them go and read them again.</summary>
    FileSyntax Syntax { get; }

    /// <summary>What the parser found in it.</summary>
    IReadOnlyList<Finding> SyntaxFindings { get; }

    /// <summary>What other files can see of it.</summary>
    FileDeclarations Declarations { get; }

    /// <summary>Called when what it means is known, so that its items are not needed for that any more.</summary>
    void OnBound();
}
