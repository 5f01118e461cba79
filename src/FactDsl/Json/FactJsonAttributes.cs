using System.Text.Json.Serialization;

namespace FactDsl;

/// <content>As JSON.</content>
[JsonConverter(typeof(FactAccountJsonConverter))]
public readonly partial struct FactAccount;

/// <content>As JSON.</content>
[JsonConverter(typeof(FactCitationJsonConverter))]
public readonly partial struct FactCitation;

/// <content>As JSON.</content>
[JsonConverter(typeof(FactDateJsonConverter))]
public readonly partial struct FactDate;

/// <content>As JSON.</content>
[JsonConverter(typeof(FactLocationJsonConverter))]
public readonly partial struct FactLocation;

/// <content>As JSON.</content>
[JsonConverter(typeof(FactMoneyJsonConverter))]
public readonly partial struct FactMoney;

/// <content>As JSON.</content>
[JsonConverter(typeof(FactNumberJsonConverter))]
public readonly partial struct FactNumber;

/// <content>As JSON.</content>
[JsonConverter(typeof(FactStoryJsonConverter))]
public readonly partial struct FactStory;

/// <content>As JSON.</content>
[JsonConverter(typeof(FactTextJsonConverter))]
public readonly partial struct FactText;

/// <content>As JSON.</content>
[JsonConverter(typeof(FactTimeJsonConverter))]
public readonly partial struct FactTime;
