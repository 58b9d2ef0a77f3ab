/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

/** Text that can be looked at only so often: a pattern that backtracks without end runs out of steps. For one thread. */
final class SteppedText implements CharSequence {
    private static final int STEPS = 1_000_000;

    /** The pattern looked too often. */
    static final class OutOfSteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfSteps() {
            super("the pattern needs too many steps", null, false, false);
        }
    }

    private final String text;
    private int left = STEPS;

    SteppedText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (left-- <= 0) {
            throw new OutOfSteps();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
