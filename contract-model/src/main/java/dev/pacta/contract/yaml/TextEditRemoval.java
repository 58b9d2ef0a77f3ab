/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Works out which characters go when an entry or item goes. */
final class TextEditRemoval {
    private static final Pattern SPACES = Pattern.compile(" *");
    private static final Pattern ITEM_START = Pattern.compile(" *- +");

    /** Only spaces, line breaks and at most one comma. */
    private static final Pattern GAP = Pattern.compile("\\s*(,\\s*)?");

    private static final Pattern WHITE = Pattern.compile("\\s*");

    private final TextEditTree tree;
    private final String text;

    TextEditRemoval(TextEditTree tree) {
        this.tree = tree;
        this.text = tree.text();
    }

    Optional<List<TextEdit>> remove(TextEditTree.Place place) {
        CollectionNode<?> parent = place.parent();
        Node key = place.key();
        if (parent == null
                || TextEditTree.holdsAnchor(place.value())
                || (key != null && TextEditTree.holdsAnchor(key))) {
            return Optional.empty();
        }
        Optional<TextEdit> edit = place.inFlow() ? fromFlow(place, parent) : fromBlock(place, parent);
        return edit.map(List::of);
    }

    private Optional<TextEdit> fromFlow(TextEditTree.Place place, CollectionNode<?> parent) {
        int size = parent.getValue().size();
        int start = start(parent, place.at());
        int end = tree.contentEnd(place.value());
        if (isExplicitKey(start)) {
            return Optional.empty();
        }
        if (size == 1) {
            return Optional.of(new TextEdit(start, end, ""));
        }
        if (place.at() < size - 1) {
            int next = start(parent, place.at() + 1);
            return isExplicitKey(next) || !matches(GAP, end, next)
                    ? Optional.empty()
                    : Optional.of(new TextEdit(start, next, ""));
        }
        int before = tree.contentEnd(value(parent, place.at() - 1));
        return matches(GAP, before, start) ? Optional.of(new TextEdit(before, end, "")) : Optional.empty();
    }

    /** An item of a list begins with its dash, the rest of the line is its own. */
    private Optional<TextEdit> fromBlock(TextEditTree.Place place, CollectionNode<?> parent) {
        int size = parent.getValue().size();
        int start = start(parent, place.at());
        int line = TextEditLines.start(text, start);
        int end = tree.contentEnd(place.value());
        String before = text.substring(line, start);
        if (size == 1 || !TextEditLines.isBlankOrComment(text, end)) {
            return Optional.empty();
        }
        boolean item = !(parent instanceof MappingNode);
        if (item ? ITEM_START.matcher(before).matches() : SPACES.matcher(before).matches()) {
            return Optional.of(new TextEdit(line, TextEditLines.next(text, end), ""));
        }
        if (!item && ITEM_START.matcher(before).matches() && place.at() < size - 1) {
            int next = start(parent, place.at() + 1);
            return matches(WHITE, end, next) ? Optional.of(new TextEdit(start, next, "")) : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isExplicitKey(int start) {
        int at = start - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && text.charAt(at) == '?';
    }

    private boolean matches(Pattern pattern, int start, int end) {
        return start <= end && pattern.matcher(text).region(start, end).matches();
    }

    private int start(CollectionNode<?> parent, int at) {
        return tree.start(parent.getValue().get(at) instanceof NodeTuple tuple ? tuple.getKeyNode() : item(parent, at));
    }

    private static Node value(CollectionNode<?> parent, int at) {
        return parent.getValue().get(at) instanceof NodeTuple tuple ? tuple.getValueNode() : item(parent, at);
    }

    private static Node item(CollectionNode<?> parent, int at) {
        return (Node) parent.getValue().get(at);
    }
}
