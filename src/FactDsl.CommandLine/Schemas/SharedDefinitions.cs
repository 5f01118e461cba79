namespace FactDsl.CommandLine.Schemas;

/// <summary>What all kinds have in common, in JSON Schema.</summary>
internal static class SharedDefinitions
{
    /// <summary>The definitions as one object.</summary>
    public const string Text = """
        {
          "Name": { "description": "The item's name in the facts.", "type": "string" },
          "Label": { "type": "string" },
          "Text": {
            "type": "object",
            "properties": {
              "text": { "type": "string" },
              "language": { "description": "A BCP 47 tag.", "type": "string" },
              "translations": { "$ref": "#/$defs/Texts" }
            },
            "required": ["text"],
            "additionalProperties": false
          },
          "Texts": { "type": "array", "items": { "$ref": "#/$defs/Text" } },
          "Date": { "description": "A date in EDTF; behind one of another calendar stands that calendar: julian, hebrew or islamic.", "type": "string" },
          "Number": { "description": "A number where it is exact; else a text such as >30, ~30, 30..35.", "type": ["number", "string"] },
          "Money": {
            "type": "object",
            "properties": {
              "amount": { "$ref": "#/$defs/Number" },
              "currency": { "description": "ISO 4217.", "type": "string" }
            },
            "required": ["amount"],
            "additionalProperties": false
          },
          "Standing": { "enum": ["asserted", "denied", "planned", "cancelled", "reported", "counted", "superseded", "retraction"] },
          "Day": { "description": "A day; null where there is no bound.", "type": ["string", "null"] },
          "Time": {
            "description": "A time as written, and the first and last days on which it may have begun and ended.",
            "type": "object",
            "properties": {
              "text": { "type": "string" },
              "startEarliest": { "$ref": "#/$defs/Day" },
              "startLatest": { "$ref": "#/$defs/Day" },
              "endEarliest": { "$ref": "#/$defs/Day" },
              "endLatest": { "$ref": "#/$defs/Day" },
              "wording": { "$ref": "#/$defs/Text" },
              "doubted": { "description": "True where every account of it that counts may be wrong.", "const": true }
            },
            "required": ["text", "startEarliest", "startLatest", "endEarliest", "endLatest"],
            "additionalProperties": false
          },
          "Account": {
            "description": "A time as some sources tell it.",
            "type": "object",
            "properties": {
              "text": { "type": "string" },
              "startEarliest": { "$ref": "#/$defs/Day" },
              "startLatest": { "$ref": "#/$defs/Day" },
              "endEarliest": { "$ref": "#/$defs/Day" },
              "endLatest": { "$ref": "#/$defs/Day" },
              "wording": { "$ref": "#/$defs/Text" },
              "preferred": { "description": "True for the account to take where sources differ.", "const": true },
              "doubted": { "$ref": "#/$defs/Doubted" },
              "certainty": { "enum": ["confirmed", "certain", "almost-certain", "probable", "likely", "possible", "doubtful", "rumoured"] },
              "because": { "$ref": "#/$defs/Text" },
              "citations": { "$ref": "#/$defs/Citations" }
            },
            "required": ["text", "startEarliest", "startLatest", "endEarliest", "endLatest"],
            "additionalProperties": false
          },
          "Accounts": { "description": "The time by each of its sources, where these say more than the time itself.", "type": "array", "items": { "$ref": "#/$defs/Account" } },
          "Doubted": { "description": "True for what may be wrong: it is doubted or disputed, or another source says otherwise.", "const": true },
          "Reason": {
            "description": "Why something is so that nobody told: the rule, and the facts that it rests on.",
            "type": "object",
            "properties": {
              "rule": { "type": "string" },
              "words": { "type": "string" },
              "certain": { "type": "boolean" },
              "doubts": { "type": "array", "items": { "enum": ["date", "disputed", "sourcesDiffer", "notAllTold", "openList", "cutShort", "membership"] } },
              "facts": {
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": { "line": { "type": "string" }, "fact": { "$ref": "#/$defs/FactReference" }, "certain": { "type": "boolean" } },
                  "required": ["line", "fact", "certain"],
                  "additionalProperties": false
                }
              },
              "without": {
                "description": "Lines that nothing meets, and the facts that say that all is told.",
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "line": { "type": "string" },
                    "certain": { "type": "boolean" },
                    "told": { "type": "array", "items": { "$ref": "#/$defs/FactReference" } }
                  },
                  "required": ["line", "certain", "told"],
                  "additionalProperties": false
                }
              }
            },
            "required": ["certain", "facts"],
            "additionalProperties": false
          },
          "FactReference": {
            "description": "A fact by its kind and name; one without a name by its kind and place.",
            "anyOf": [
              { "type": "string" },
              {
                "type": "object",
                "properties": { "kind": { "type": "string" }, "label": { "type": "string" }, "location": { "$ref": "#/$defs/Location" } },
                "required": ["kind", "location"],
                "additionalProperties": false
              }
            ]
          },
          "Location": {
            "type": "object",
            "properties": { "file": { "type": "string" }, "line": { "type": "integer" } },
            "required": ["file", "line"],
            "additionalProperties": false
          },
          "Reference": {
            "description": "An item by its kind and name, or what is named in words only.",
            "anyOf": [{ "type": "string" }, { "$ref": "#/$defs/Text" }]
          },
          "References": { "type": "array", "items": { "$ref": "#/$defs/Reference" } },
          "Citation": {
            "type": "object",
            "properties": {
              "source": { "$ref": "#/$defs/Reference" },
              "quotes": { "$ref": "#/$defs/Texts" },
              "locators": { "type": "array", "items": { "type": "string" } },
              "via": { "$ref": "#/$defs/References" }
            },
            "required": ["source"],
            "additionalProperties": false
          },
          "Citations": { "type": "array", "items": { "$ref": "#/$defs/Citation" } },
          "State": {
            "description": "Stands for a value that is not given, and says why.",
            "type": "object",
            "properties": { "state": { "enum": ["unknown", "undisclosed", "none", "others"] } },
            "required": ["state"],
            "additionalProperties": false
          },
          "Said": {
            "description": "A value of which more is said: when it held, who says so, and fields of the kind that qualify it.",
            "type": "object",
            "properties": {
              "doubted": { "$ref": "#/$defs/Doubted" },
              "alternatives": { "description": "What the value may be instead: exactly one of it and of these holds.", "type": "array" },
              "otherwise": { "description": "What other sources say in its place, where a field takes one value.", "type": "array" },
              "time": { "$ref": "#/$defs/Time" },
              "citations": { "$ref": "#/$defs/Citations" },
              "wording": { "$ref": "#/$defs/Texts" },
              "via": { "$ref": "#/$defs/References" }
            },
            "required": ["value"]
          }
        }
        """;
}
