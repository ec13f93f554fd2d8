using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Tests.Rules;

/// <summary>Names that the rules propose, beside those that a person would give.</summary>
public sealed class ProposedNameTests
{
    private const string NoName = "?";

    /// <summary>From public schemas. A question mark: a person would ask somebody, or leave the name.</summary>
    private const string Names = """
        table filter_user_profiless filter_user_profiles
        table user users
        table revenue revenue
        table deps_saved_ddl deps_saved_ddl
        table UserProfile user_profiles
        table order_history order_history
        table user_access user_access
        table api_usage api_usage
        table page_content page_content
        table person people
        table product_category product_categories
        table tax_class tax_classes
        table business_unit business_units
        table address addresses
        table sms_batch sms_batches
        table company_info company_info
        table OrderDetails order_details
        table inventory inventory
        table media media
        table email_status email_statuses
        table analysis_run analysis_runs
        table price_index price_indexes
        table app_settings app_settings
        table news news
        table billing billing
        table search_query search_queries
        table data_series data_series
        table shipping_method shipping_methods
        table audit_log_2024 audit_logs_2024
        boolean active is_active
        boolean deleted is_deleted
        boolean visible is_visible
        boolean Enabled is_enabled
        boolean email_verified is_email_verified
        boolean public is_public
        boolean default is_default
        boolean read_only is_read_only
        boolean active_flag is_active
        boolean flag_done is_done
        boolean bool_archived is_archived
        boolean locked_yn is_locked
        boolean primary is_primary
        boolean required is_required
        boolean suspended is_suspended
        boolean two_factor_enabled is_two_factor_enabled
        boolean attachments has_attachments
        boolean avif_autodetection has_avif_autodetection
        boolean notifications has_notifications
        boolean open is_open
        boolean paid is_paid
        boolean do_not_bump_post ?
        boolean collapse_bot_comments ?
        boolean blur_nsfw ?
        boolean allow_comments ?
        boolean allows_private_messages ?
        boolean can_edit ?
        boolean should_notify ?
        boolean show_avatar ?
        boolean send_reminders ?
        boolean requires_approval ?
        boolean use_smtp ?
        boolean no_index ?
        boolean was_sent ?
        boolean enable_search ?
        boolean hide_from_search ?
        boolean includes_tax ?
        boolean must_change_password ?
        boolean notify_on_reply ?
        moment CreatedAt created_at
        moment created created_at
        moment created_on created_at
        moment updated updated_at
        moment paid_date paid_at
        moment date_joined joined_at
        moment date_created created_at
        moment time_created created_at
        moment creation_date created_at
        moment modification_time modified_at
        moment updateTime updated_at
        moment expiration expires_at
        moment expiry_date expires_at
        moment expires expires_at
        moment last_login last_login_at
        moment last_login_date last_login_at
        moment last_activity last_activity_at
        moment next_run next_run_at
        moment last_seen last_seen_at
        moment start_time starts_at
        moment end_time ends_at
        moment event_start event_starts_at
        moment published published_at
        moment publish_date published_at
        moment registration_date registered_at
        moment due due_at
        moment sent sent_at
        moment signed_up signed_up_at
        moment checked_in checked_in_at
        moment deleted deleted_at
        moment email_confirmed email_confirmed_at
        moment payment_date paid_at
        moment delivery_time delivered_at
        moment charges_from_datetime ?
        moment valid_from ?
        moment valid_until ?
        moment timestamp ?
        moment date ?
        moment time ?
        moment deadline ?
        moment appointment ?
        day due due_on
        day date_of_delivery delivery_date
        day date_of_birth birth_date
        day created_at created_on
        day BirthDate birth_date
        day invoice invoice_date
        day expired expired_on
        day at date
        day day date
        day birthday ?
        day dob ?
        day week ?
        day valid_to ?
        foreign_key orders_customer_id_fkey fk_orders_customer_id
        foreign_key FK_Orders_Customer fk_orders_customer
        foreign_key orders_customers_fk fk_orders_customers
        index orders_customer_id_idx ix_orders_customer_id
        index idx_orders_customer_id ix_orders_customer_id
        view orders_view v_orders
        view vw_orders v_orders
        function func_touch fn_touch
        check orders_total_check ck_orders_total
        check positive ck_orders_positive
        trigger touch_trigger trg_touch
        """;

    [Fact]
    public void A_proposed_name_is_the_one_that_a_person_would_give()
    {
        var lines = Names.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()).ToList();
        lines.Count.ShouldBeGreaterThan(100);
        lines.Select(line => line.Split(' ')).Select(words => $"{words[0]} {words[1]} {Propose(words[0], words[1]) ?? NoName}").ShouldBe(lines);
    }

    /// <summary>One flaw, one finding: the rule about style has it.</summary>
    [Theory]
    [InlineData("CreatedAt")]
    [InlineData("createdAt")]
    [InlineData("Created At")]
    [InlineData("at")]
    public void A_name_that_lacks_only_style_has_its_suffix(string name) => MomentName.Says(name, "_at").ShouldBeTrue();

    [Theory]
    [InlineData("isOpen")]
    [InlineData("Is Open")]
    [InlineData("IS_OPEN")]
    public void A_name_that_lacks_only_style_has_its_prefix(string name) => BooleanName.Asks(name, "is_").ShouldBeTrue();

    [Theory]
    [InlineData(NameStyle.CamelCase, "lastLogin", "lastLoginAt")]
    [InlineData(NameStyle.PascalCase, "LastLogin", "LastLoginAt")]
    [InlineData(NameStyle.Any, "lastLogin", "lastLoginAt")]
    [InlineData(NameStyle.Any, "last_login", "last_login_at")]
    public void A_suffix_is_put_on_in_the_style_of_the_columns(NameStyle style, string name, string proposal) =>
        MomentName.Propose(name, ["_at"], new NameForm(style, [])).ShouldBe(proposal);

    private static string? Propose(string kind, string name)
    {
        var columns = new NameForm(NameStyle.SnakeCase, []);
        return kind switch
        {
            "table" => new NameForm(NameStyle.SnakeCasePlural, []).Mend(name),
            "boolean" => BooleanName.Propose(name, ["is_", "has_"], columns),
            "moment" => MomentName.Propose(name, ["_at"], columns),
            "day" => MomentName.Propose(name, ["_on", "_date"], columns),
            "foreign_key" => ByPattern("foreign_keys", "fk_ prefix", name),
            "index" => ByPattern("indexes", "ix_ prefix", name),
            "view" => ByPattern("views", "v_ prefix", name),
            "function" => ByPattern("functions", "fn_ prefix", name),
            "check" => ByPattern("checks", "ck_{table}_{name}", name),
            "trigger" => ByPattern("triggers", "trg_ prefix", name),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };
    }

    private static string? ByPattern(string kind, string pattern, string name) =>
        NamePattern.Of(new NamingStandards { Patterns = new Dictionary<string, string> { [kind] = pattern } }, kind)!.Propose(name, new NameSlots("public", "orders"));
}
