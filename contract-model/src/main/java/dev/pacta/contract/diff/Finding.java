/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import org.jspecify.annotations.Nullable;

/**
 * A change before it is weighed.
 *
 * @param note instead of the rule's own words about what it means; null when they do
 * @param label of the values in the message, such as {@code maxLength}; empty when the rule says what they are
 */
record Finding(
        ChangeRule rule,
        Change.Kind kind,
        Where where,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String note,
        @Nullable String counterexample,
        String label) {

    /** What is null was not there or is not there any more. */
    static Finding of(ChangeRule rule, Place place, @Nullable Object before, @Nullable Object after) {
        Change.Kind kind =
                before == null ? Change.Kind.ADDED : after == null ? Change.Kind.REMOVED : Change.Kind.CHANGED;
        return new Finding(rule, kind, place.where(before != null, after != null), before, after, null, null, "");
    }

    /** A flag that was switched; false stands for a key that is not there. */
    static Finding flag(ChangeRule rule, Place place, boolean after) {
        return new Finding(rule, Change.Kind.CHANGED, place.where(!after, after), !after, after, null, null, "");
    }

    /** Another name or place for the same. */
    static Finding renamed(ChangeRule rule, Place place, String before, String after) {
        return new Finding(rule, Change.Kind.RENAMED, place.where(true, true), before, after, null, null, "");
    }

    Finding note(@Nullable String text) {
        return new Finding(rule, kind, where, before, after, text, counterexample, label);
    }

    Finding showing(@Nullable String example) {
        return new Finding(rule, kind, where, before, after, note, example, label);
    }

    Finding labelled(String text) {
        return new Finding(rule, kind, where, before, after, note, counterexample, text);
    }

    Change change() {
        return new Change(
                rule.id(),
                kind,
                where,
                before == null ? null : Meaning.text(before),
                after == null ? null : Meaning.text(after),
                rule.verdicts(),
                rule.weight(),
                where.path() + ": " + sentence(),
                counterexample,
                null);
    }

    private String sentence() {
        String detail = note != null ? note : rule.why();
        return rule.title() + values() + (detail.isEmpty() ? "" : "; " + detail);
    }

    private String values() {
        boolean flag = before instanceof Boolean && after instanceof Boolean;
        if (flag || (before == null && after == null)) {
            return "";
        }
        String name = label.isEmpty() ? ": " : ": " + label + " ";
        if (before == null || after == null) {
            return name + Meaning.quoted(before == null ? after : before);
        }
        return name + Meaning.quoted(before) + " -> " + Meaning.quoted(after);
    }
}
