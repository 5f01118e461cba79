using System.Globalization;
using System.Text;

namespace FactDsl.Tooling.Rendering;

/// <summary>Paths as URI references (RFC 3986).</summary>
internal static class FileUri
{
    /// <summary>A relative reference for a relative path, and a <c>file</c> URI for one from a root.</summary>
    public static string Of(string path)
    {
        path = path.Replace('\\', '/');
        bool hasDrive = path.Length > 2 && path[1] == ':' && path[2] == '/' && path[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
        var uri = new StringBuilder(path.Length + 16);
        if (hasDrive)
            uri.Append("file:///").Append(path, 0, 2);
        else if (path.Length > 0 && path[0] == '/')
            uri.Append("file://");
        // A first part with a colon would read as a scheme, so colons are escaped like everything that is not unreserved.
        foreach (byte unit in Encoding.UTF8.GetBytes(hasDrive ? path.Substring(2) : path))
        {
            if (unit is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9') or (byte)'/' or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
                uri.Append((char)unit);
            else
                uri.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }
        return uri.ToString();
    }
}
