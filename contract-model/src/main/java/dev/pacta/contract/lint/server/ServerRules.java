/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.server;

import dev.pacta.contract.lint.rule.LintRule;
import java.util.List;

/** The rules of this area. */
public final class ServerRules {
    /** Each once. */
    public static final List<LintRule> ALL = List.of(
            new ServerDuplicateRule(),
            new ServerMissingRule(),
            new ProductionMissingRule(),
            new SecretRule(),
            new PlainHttpRule(),
            new PlaceholderHostRule(),
            new PersonalPathRule(),
            new PortRule(),
            new LocationFormRule(),
            new FileFormatRule(),
            new TopicNameRule(),
            new ServerRoleRule());

    private ServerRules() {}
}
