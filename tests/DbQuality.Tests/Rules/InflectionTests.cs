using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Tests.Rules;

/// <summary>Names in the styles.</summary>
public sealed class InflectionTests
{
    [Theory]
    [InlineData("order orders")]
    [InlineData("category categories")]
    [InlineData("address addresses")]
    [InlineData("status statuses")]
    [InlineData("person people")]
    [InlineData("child children")]
    [InlineData("index indexes")]
    [InlineData("analysis analyses")]
    [InlineData("alias aliases")]
    [InlineData("campus campuses")]
    [InlineData("bonus bonuses")]
    [InlineData("process processes")]
    [InlineData("cache caches")]
    [InlineData("move moves")]
    [InlineData("quiz quizzes")]
    [InlineData("schema schemas")]
    [InlineData("key keys")]
    [InlineData("day days")]
    [InlineData("box boxes")]
    [InlineData("branch branches")]
    [InlineData("leaf leaves")]
    [InlineData("life lives")]
    [InlineData("photo photos")]
    [InlineData("hero heroes")]
    [InlineData("bus buses")]
    [InlineData("criterion criteria")]
    [InlineData("medium media")]
    [InlineData("response responses")]
    [InlineData("database databases")]
    [InlineData("expense expenses")]
    [InlineData("license licenses")]
    [InlineData("course courses")]
    [InlineData("purchase purchases")]
    [InlineData("release releases")]
    [InlineData("phase phases")]
    [InlineData("size sizes")]
    [InlineData("lens lenses")]
    [InlineData("virus viruses")]
    [InlineData("diagnosis diagnoses")]
    [InlineData("warehouse warehouses")]
    [InlineData("device devices")]
    [InlineData("invoice invoices")]
    [InlineData("movie movies")]
    [InlineData("cookie cookies")]
    [InlineData("series series")]
    [InlineData("news news")]
    [InlineData("data data")]
    [InlineData("metadata metadata")]
    [InlineData("equipment equipment")]
    [InlineData("staff staff")]
    [InlineData("feedback feedback")]
    [InlineData("employee employees")]
    [InlineData("fee fees")]
    [InlineData("search searches")]
    [InlineData("match matches")]
    [InlineData("batch batches")]
    [InlineData("hash hashes")]
    [InlineData("wish wishes")]
    [InlineData("class classes")]
    [InlineData("business businesses")]
    [InlineData("canvas canvases")]
    [InlineData("gas gases")]
    [InlineData("atlas atlases")]
    [InlineData("focus focuses")]
    [InlineData("menu menus")]
    [InlineData("queue queues")]
    [InlineData("value values")]
    [InlineData("issue issues")]
    [InlineData("venue venues")]
    [InlineData("city cities")]
    [InlineData("country countries")]
    [InlineData("company companies")]
    [InlineData("policy policies")]
    [InlineData("entry entries")]
    [InlineData("query queries")]
    [InlineData("reply replies")]
    [InlineData("event events")]
    [InlineData("log logs")]
    [InlineData("setting settings")]
    [InlineData("permission permissions")]
    [InlineData("ox oxen")]
    [InlineData("datum data")]
    [InlineData("tax taxes")]
    [InlineData("agenda agendas")]
    [InlineData("quota quotas")]
    [InlineData("reserve reserves")]
    [InlineData("base bases")]
    [InlineData("surplus surpluses")]
    public void A_word_has_one_plural_and_one_singular(string pair)
    {
        var (singular, plural) = (pair.Split(' ')[0], pair.Split(' ')[1]);
        var words = new Inflection([]);
        words.Plural(singular).ShouldBe(plural);
        words.Plural(plural).ShouldBe(plural);
        words.Singular(singular).ShouldBe(singular);
        if (singular is not ("datum" or "medium")) words.Singular(plural).ShouldBe(singular);
    }

    [Theory]
    [InlineData("indices")]
    [InlineData("schemata")]
    [InlineData("persons")]
    [InlineData("statistics")]
    [InlineData("stats")]
    [InlineData("analytics")]
    public void Another_plural_in_use_is_taken_as_it_is(string plural) => new Inflection([]).Plural(plural).ShouldBe(plural);

    /// <summary>Of two schemas one has a table <c>order_history</c>, the other <c>order_histories</c>: neither is told to rename it.</summary>
    [Theory]
    [InlineData("access")]
    [InlineData("attendance")]
    [InlineData("billing")]
    [InlineData("content")]
    [InlineData("coverage")]
    [InlineData("documentation")]
    [InlineData("history")]
    [InlineData("infrastructure")]
    [InlineData("insurance")]
    [InlineData("inventory")]
    [InlineData("maintenance")]
    [InlineData("payroll")]
    [InlineData("performance")]
    [InlineData("personnel")]
    [InlineData("presence")]
    [InlineData("pricing")]
    [InlineData("progress")]
    [InlineData("research")]
    [InlineData("shipping")]
    [InlineData("storage")]
    [InlineData("telemetry")]
    [InlineData("tracking")]
    [InlineData("traffic")]
    [InlineData("usage")]
    public void A_word_about_whose_plural_nobody_agrees_is_right_in_either_form(string word)
    {
        var words = new Inflection([]);
        words.Plural(word).ShouldBe(word);
        words.Singular(word).ShouldBe(word);
        var several = word.EndsWith('y') ? word[..^1] + "ies" : word.EndsWith('s') ? word + "es" : word + "s";
        words.Plural(several).ShouldBe(several);
    }

    [Theory]
    [InlineData("profiless", "profiles")]
    [InlineData("userss", "users")]
    [InlineData("addressess", "addresses")]
    [InlineData("statuss", "statuses")]
    [InlineData("class", "classes")]
    [InlineData("witness", "witnesses")]
    [InlineData("wireless", "wirelesses")]
    public void A_plural_with_an_s_too_many_loses_it_and_a_word_with_a_double_s_does_not(string word, string plural) => new Inflection([]).Plural(word).ShouldBe(plural);

    [Theory]
    [InlineData("HTTPServerId2", "http_server_id2")]
    [InlineData("orderID", "order_id")]
    [InlineData("Total Price", "total_price")]
    [InlineData("__old__name_", "old_name")]
    [InlineData("address_line_2", "address_line_2")]
    [InlineData("größe", "größe")]
    [InlineData("X", "x")]
    public void Names_of_any_style_come_apart_into_the_same_words(string name, string snake) =>
        new NameForm(NameStyle.SnakeCase, []).Mend(name).ShouldBe(snake);

    [Theory]
    [InlineData(NameStyle.SnakeCasePlural, "order_line_2024", "order_lines_2024")]
    [InlineData(NameStyle.SnakeCasePlural, "OrderLine", "order_lines")]
    [InlineData(NameStyle.SnakeCaseSingular, "order_lines", "order_line")]
    [InlineData(NameStyle.CamelCase, "order_line", "orderLine")]
    [InlineData(NameStyle.PascalCase, "order_line", "OrderLine")]
    [InlineData(NameStyle.Any, "oRDER_line", "oRDER_line")]
    public void A_name_is_put_into_the_style(NameStyle style, string name, string mended) => new NameForm(style, []).Mend(name).ShouldBe(mended);
}
