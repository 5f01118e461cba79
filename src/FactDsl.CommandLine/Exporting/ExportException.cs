using System;

namespace FactDsl.CommandLine.Exporting;

/// <summary>What is wanted cannot be exported in that way; the message says what to do.</summary>
/// <param name="message">The message.</param>
internal sealed class ExportException(string message) : Exception(message);
