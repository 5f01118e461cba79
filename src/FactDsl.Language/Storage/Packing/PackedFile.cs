namespace FactDsl.Language.Storage.Packing;

/// <summary>What a store takes over of one bound file, in few bytes; see <see cref="FilePacker"/>.</summary>
/// <param name="path">The file's path.</param>
/// <param name="bytes">Its items, then its extensions.</param>
/// <param name="items">Where each item begins.</param>
/// <param name="extensions">Where each extension begins.</param>
internal sealed class PackedFile(string path, byte[] bytes, int[] items, int[] extensions)
{
    public string Path => path;

    public byte[] Bytes => bytes;

    public int[] Items => items;

    public int[] Extensions => extensions;
}
