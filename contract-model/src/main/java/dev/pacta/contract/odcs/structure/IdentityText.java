/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.structure;

import dev.pacta.contract.message.Severity;
import dev.pacta.contract.yaml.YamlNode;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import java.util.Map;

/**
 * Text that can name something: not blank, not endless, nothing invisible that ends lines or strings. Length and pattern stand apart, so that
 * engines that match in linear time, which know no look-around, can use the JSON Schema.
 *
 * @param longest in code points
 */
record IdentityText(int longest) implements Shape {
    private static final String FORM =
            "^[^\\x00-\\x1F\\x7F-\\x9F]*[^\\s\\x00-\\x1F\\x7F-\\x9F][^\\x00-\\x1F\\x7F-\\x9F]*$";
    private static final int SHOWN = 60;

    @Override
    public void check(YamlNode node, Path path, Judge judge) {
        Shapes.TEXT.check(node, path, judge);
        if (node instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT && !isSound(scalar.text())) {
            String text = scalar.text();
            judge.say(
                    "odcs.identity",
                    Severity.ERROR,
                    node.position(),
                    path,
                    "'%s' is not a name: not blank, at most %d characters, no control characters"
                            .formatted(text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…", longest));
        }
    }

    /** As the pattern says it, with the white space of ECMA-262. */
    private boolean isSound(String text) {
        boolean blank = true;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (Character.isISOControl(sign)) {
                return false;
            }
            blank &= Character.isSpaceChar(sign) || sign == '\uFEFF';
        }
        return !blank && text.codePointCount(0, text.length()) <= longest;
    }

    @Override
    public Map<String, Object> describe(SchemaDraft draft) {
        return Map.of("type", "string", "maxLength", longest, "pattern", FORM);
    }
}
