using System.Text;

namespace FactDsl;

/// <summary>How names are compared: composed, and without characters that are not seen.</summary>
internal static class NameForm
{
    // Below it everything is composed already, and only the soft hyphen is not seen.
    private const char First = '\u0300', SoftHyphen = '\u00AD';

    /// <summary>The form in which two spellings of one name are the same: Unicode's NFC without format characters.</summary>
    public static string Normal(string name)
    {
        bool isPlain = true;
        foreach (char c in name)
            isPlain &= c < First && c != SoftHyphen;
        return isPlain ? name : CanonicalText.Compose(WithoutFormat(name));
    }

    private static string WithoutFormat(string name)
    {
        int seen = 0;
        while (seen < name.Length && !CharacterSet.IsFormat(name[seen]))
            seen++;
        if (seen == name.Length)
            return name;
        var kept = new StringBuilder(name, 0, seen, name.Length);
        for (; seen < name.Length; seen++)
        {
            if (!CharacterSet.IsFormat(name[seen]))
                kept.Append(name[seen]);
        }
        return kept.ToString();
    }
}
