using System.IO;

namespace FactDsl.CommandLine.Exporting.Rdf;

/// <summary>A syntax of RDF.</summary>
/// <param name="to">Where it goes.</param>
internal abstract class RdfWriter(Stream to)
{
    /// <summary>Where it goes.</summary>
    protected Stream To => to;

    /// <summary>Writes what stands in front.</summary>
    /// <param name="base">See <see cref="RdfNamespaces.DefaultBase"/>.</param>
    public abstract void Begin(string @base);

    /// <summary>Writes a resource.</summary>
    public abstract void Write(RdfNode node);

    /// <summary>Writes what stands behind.</summary>
    public abstract void End();
}
