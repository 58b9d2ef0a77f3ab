/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Writes plain Java (map, list, text, number, truth value, null) as YAML for people: block style, short lists of single values on one
 * line, text of several lines as it stands, quotes only where a reader of YAML 1.1 or 1.2 would take text for something else. Safe for
 * many threads.
 */
public final class YamlWriter {
    private static final int WIDTH = 120;
    private static final int SHORT_LIST = 80;

    /** Text that YAML 1.1 takes for a truth value, a number, a date or nothing, and 1.2 mostly does not. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("(?i)|y|n|yes|no|on|off|true|false|null|~|=|<<|[-+]?[.](nan|inf)"
                    + "|[-+]?[0-9][0-9_]*([.][0-9_]*)?(e[-+]?[0-9]+)?|[-+]?[.][0-9][0-9_]*(e[-+]?[0-9]+)?"
                    + "|[-+]?0(x[0-9a-f_]+|o[0-7]+|b[01_]+)|[-+]?[0-9]+(:[0-9]{1,2})+([.][0-9]*)?"
                    + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t ].*)?");

    /** Line ends of YAML 1.1 and the byte order mark, which readers drop where it stands first. */
    private static final String UNSEEN = "\u0085\u2028\u2029\uFEFF";

    private YamlWriter() {}

    /** The document, with a line end after its last line. */
    public static String write(Map<String, ? extends @Nullable Object> root) {
        DumpSettings settings = DumpSettings.builder()
                .setSchema(new CoreSchema())
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(2)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(WIDTH)
                .build();
        Text text = new Text();
        new Dump(settings).dumpNode(node(root), text);
        return text.toString();
    }

    private static Node node(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            List<NodeTuple> entries = new ArrayList<>();
            map.forEach((key, each) -> entries.add(new NodeTuple(key(String.valueOf(key)), node(each))));
            return new MappingNode(Tag.MAP, entries, entries.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value instanceof Iterable<?> items) {
            List<Node> nodes = new ArrayList<>();
            items.forEach(item -> nodes.add(node(item)));
            return new SequenceNode(Tag.SEQ, nodes, isShort(nodes) ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value == null) {
            return new ScalarNode(Tag.NULL, "null", ScalarStyle.PLAIN);
        }
        if (value instanceof Boolean) {
            return new ScalarNode(Tag.BOOL, value.toString(), ScalarStyle.PLAIN);
        }
        return value instanceof Number number ? number(number) : text(value.toString());
    }

    /** What is no decimal number, such as NaN, is written as text. */
    private static Node number(Number number) {
        String written = number.toString();
        if (YamlNumbers.isInteger(written)) {
            return new ScalarNode(Tag.INT, written, ScalarStyle.PLAIN);
        }
        boolean decimal = YamlNumbers.isDecimal(written);
        String plain = number instanceof BigDecimal && !decimal ? ((BigDecimal) number).toPlainString() : written;
        return decimal ? new ScalarNode(Tag.FLOAT, plain, ScalarStyle.PLAIN) : text(plain);
    }

    private static Node key(String text) {
        boolean plain = !isAmbiguous(text) && text.indexOf('\n') < 0;
        return new ScalarNode(Tag.STR, text, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    private static Node text(String text) {
        ScalarStyle style = ScalarStyle.PLAIN;
        if (isAmbiguous(text)) {
            style = ScalarStyle.DOUBLE_QUOTED;
        } else if (text.indexOf('\n') >= 0 && text.indexOf('\r') < 0) {
            style = ScalarStyle.LITERAL;
        }
        return new ScalarNode(Tag.STR, text, style);
    }

    private static boolean isAmbiguous(String text) {
        return AMBIGUOUS.matcher(text).matches() || text.chars().anyMatch(each -> UNSEEN.indexOf(each) >= 0);
    }

    private static boolean isShort(List<Node> nodes) {
        int length = 0;
        for (Node node : nodes) {
            if (!(node instanceof ScalarNode scalar) || scalar.getScalarStyle() == ScalarStyle.LITERAL) {
                return false;
            }
            length += scalar.getValue().length() + 2;
        }
        return length <= SHORT_LIST;
    }

    private static final class Text implements StreamDataWriter {
        private final StringBuilder out = new StringBuilder();

        @Override
        public void write(String text) {
            out.append(text);
        }

        @Override
        public void write(String text, int from, int length) {
            out.append(text, from, from + length);
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }
}
