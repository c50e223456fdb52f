package dev.fumidai.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fumidai.finding.AccessMethod;
import dev.fumidai.report.AccessReport;
import dev.fumidai.report.AccessReport.StatedRequirement;
import dev.fumidai.report.Verdict;
import org.junit.jupiter.api.Test;

class MarkdownViewTest {

    private static final String HOSTILE = "x | y `rm` <script>alert(1)</script> [a](http://b) **c**\n# d & \\";

    private final String full = markdown(Reports.full());

    @Test
    void the_ranking_is_a_table() {
        assertThat(full).contains("""

                ## Options

                | Rank | Method | Verdict | Added a month | Changes |
                | --- | --- | --- | --- | --- |
                | 1 | Session Manager through VPC endpoints | ready after changes | 10.22 USD | 2 |
                | 2 | Session Manager through a NAT gateway | ruled out | – | – |
                | 3 | SSH through a bastion host | ruled out | – | – |

                ## 1. Session Manager through VPC endpoints: ready after changes

                """);
    }

    @Test
    void commands_stand_fenced_inside_their_step() {
        assertThat(full).contains("""
                ### Changes, in this order

                1. Create an interface endpoint for ssm with private DNS in subnet-p.

                   Side effect: Every instance in vpc-1 will reach ssm through the endpoint from then on.

                   ```sh
                   aws ec2 create-vpc-endpoint --service-name ssm
                   ```
                2. Create an interface endpoint for ssmmessages with private DNS in subnet-p.
                """);
        assertThat(full).contains("""
                ### Once it is ready, this opens the session

                ```sh
                aws ssm start-session --target i-1
                ```
                """);
    }

    @Test
    void a_paragraph_that_starts_with_an_amount_is_no_list() {
        assertThat(full).contains("\n10.22 USD added a month, 55.48 USD in total\n");
    }

    @Test
    void a_hostile_name_cannot_break_out() {
        AccessReport report = Reports.with(
                Reports.report(Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                        .via(HOSTILE)
                        .rank(1)),
                new StatedRequirement("NO_CHANGE", null, HOSTILE));

        assertThat(markdown(report))
                .contains(
                        "x \\| y \\`rm\\` &lt;script&gt;alert(1)&lt;/script&gt; \\[a\\](http://b) \\*\\*c\\*\\* # d &amp; \\\\")
                .doesNotContain("<script>", "\n# d", " | y", "[a]");
    }

    @Test
    void a_command_with_backticks_cannot_close_its_fence() {
        AccessReport report = Reports.report(Reports.option(AccessMethod.SSH_BASTION, Verdict.READY)
                .connect("echo '````\n# broken out'")
                .rank(1));

        assertThat(markdown(report)).contains("`````sh\necho '````\n# broken out'\n`````\n");
    }

    private static String markdown(AccessReport report) {
        return new MarkdownView().render(report, Reports.words(Language.ENGLISH));
    }
}
