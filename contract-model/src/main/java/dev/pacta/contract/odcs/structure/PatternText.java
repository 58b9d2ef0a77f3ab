/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/** Text in which a pattern is found. Where that is only a recommendation, a message is a warning. */
record PatternText(Pattern pattern, String ruleId, boolean binding, String meaning) implements Shape {
    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        Shapes.TEXT.check(node, path, judge);
        if (node instanceof Scalar scalar
                && scalar.type() == Scalar.Type.TEXT
                && !pattern.matcher(scalar.text()).find()) {
            judge.say(
                    ruleId,
                    binding ? Severity.ERROR : Severity.WARNING,
                    node.position(),
                    path,
                    "'%s' is not %s".formatted(shorten(scalar.text()), meaning));
        }
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return binding ? Map.of("type", "string", "pattern", pattern.pattern()) : Shapes.TEXT.describe(draft);
    }
}
