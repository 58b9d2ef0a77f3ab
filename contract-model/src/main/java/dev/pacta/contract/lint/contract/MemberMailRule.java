/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.regex.Pattern;

/** An address of a member is one. */
final class MemberMailRule extends LintRule {
    MemberMailRule() {
        super(
                "pacta.team.email",
                Severity.WARNING,
                "A user name that looks like an e-mail address is one",
                """
                Notices to members are sent to their user name where it is an e-mail address. One with a slip in it reaches
                nobody.
                """,
                """
                team:
                  name: sales
                  members:
                    - {username: mira@shop, role: owner}  # <- here
                """,
                """
                team:
                  name: sales
                  members:
                    - {username: mira@shop.example, role: owner}
                """);
    }

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    @Override
    public void check(Subject subject, Report report) {
        for (Place member : subject.members()) {
            String username = member.text("username", "");
            boolean handle = username.startsWith("@") && username.indexOf('@', 1) < 0;
            if (username.indexOf('@') >= 0 && !handle && !MAIL.matcher(username).matches()) {
                report.add(
                        member.at("username"),
                        "this is no whole e-mail address; write name@host.domain or a plain user name");
            }
        }
    }
}
