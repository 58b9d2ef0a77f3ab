/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/**
 * Telephone numbers as they are written at home, in groups: ten digits as North America writes them, a zero before the area code, or an
 * area code in brackets. Other numbers in groups of 9 to 12 digits have the form and do not pass. So much else is written like this that
 * it is a hint until the name of the column says it.
 */
public final class GroupedPhoneDetector implements Detector {
    private static final int FEWEST_DIGITS = 9;
    private static final int MOST_DIGITS = 12;
    private static final int MOST_GROUPS = 6;

    /** A country, an area and an exchange of North America. */
    private static final int HEAD = 7;

    private static final String SEPARATORS = " ./-";

    @Override
    public String name() {
        return "telephone number (in groups)";
    }

    @Override
    public String category() {
        return "user.contact.phone_number";
    }

    /** Of ten digits in the groups of North America, which pass most often. */
    @Override
    public double chance() {
        return 0.66;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    @Override
    public boolean isHint() {
        return true;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.digits() >= FEWEST_DIGITS && shape.length() > shape.digits();
    }

    @Override
    public Match find(String text) {
        return mayHold(text) ? search(text) : Match.NONE;
    }

    /** Whether as many digits as numbers have hang together somewhere, with what parts groups between them. */
    private static boolean mayHold(String text) {
        int digits = 0;
        boolean parted = false;
        for (int at = 0; at < text.length(); at++) {
            if (isDigit(text, at)) {
                digits++;
                continue;
            }
            char character = text.charAt(at);
            boolean behindGroup = digits > 0 && (isDigit(text, at - 1) || text.charAt(at - 1) == ')');
            if (behindGroup && (character == ')' || SEPARATORS.indexOf(character) >= 0)) {
                parted = true;
                continue;
            }
            if (parted && fits(digits)) {
                return true;
            }
            digits = 0;
            parted = false;
        }
        return parted && fits(digits);
    }

    private static boolean fits(int digits) {
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    private static Match search(String text) {
        Match best = Match.NONE;
        Groups groups = new Groups(text);
        int at = 0;
        while (at + FEWEST_DIGITS < text.length()) {
            boolean begins = text.charAt(at) == '(' || isDigit(text, at);
            if (!begins || at > 0 && hangsOn(text.charAt(at - 1))) {
                at++;
                continue;
            }
            int end = groups.read(at);
            if (groups.isForm() && (end == text.length() || !hangsOn(text.charAt(end)))) {
                if (groups.passes()) {
                    return at == 0 && end == text.length() ? Match.WHOLE : Match.INSIDE;
                }
                best = Match.FORM_ONLY;
            }
            at = Math.max(at + 1, end);
        }
        return best;
    }

    private static boolean hangsOn(char character) {
        return Character.isLetterOrDigit(character) || "+_:-/@#$%".indexOf(character) >= 0;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** The digits that hang together from some place on, and how they are parted. */
    private static final class Groups {
        private final String text;
        private final int[] sizes = new int[MOST_GROUPS];
        private final char[] head = new char[HEAD];
        private int digits;
        private int count;
        private boolean bracket;

        Groups(String text) {
            this.text = text;
        }

        /** Reads as many as there are, and says where they end. */
        int read(int from) {
            digits = 0;
            count = 0;
            bracket = text.charAt(from) == '(';
            int at = bracket ? from + 1 : from;
            int end = at;
            while (isDigit(text, at) && count < MOST_GROUPS) {
                int first = at;
                while (isDigit(text, at)) {
                    if (digits < HEAD) {
                        head[digits] = text.charAt(at);
                    }
                    digits++;
                    at++;
                }
                sizes[count++] = at - first;
                end = at;
                boolean closes = bracket && count == 1;
                if (closes && (at >= text.length() || text.charAt(at) != ')')) {
                    return end;
                }
                at += closes ? 1 : 0;
                boolean parted = at < text.length() && SEPARATORS.indexOf(text.charAt(at)) >= 0;
                if (!parted && !closes) {
                    break;
                }
                at += parted ? 1 : 0;
            }
            return end;
        }

        /** Two groups or more, none of them of a single digit but for the country's, and as many digits as numbers have. */
        boolean isForm() {
            boolean fits = count >= 2 && fits(digits);
            for (int group = 1; group < count; group++) {
                fits &= sizes[group] >= 2;
            }
            return fits;
        }

        boolean passes() {
            boolean atHome = head[0] == '0' && head[1] != '0' && sizes[0] >= 2;
            return atHome || bracket && sizes[0] >= 2 && sizes[0] <= 5 && !isNorthAmericanForm(0) || isNorthAmerican();
        }

        private boolean isNorthAmerican() {
            int first = sizes[0] == 1 && head[0] == '1' ? 1 : 0;
            return isNorthAmericanForm(first) && isArea(first) && isExchange(first + 3);
        }

        private boolean isNorthAmericanForm(int first) {
            return count == first + 3 && sizes[first] == 3 && sizes[first + 1] == 3 && sizes[first + 2] == 4;
        }

        /** Of area codes none has a nine in the middle; those with two ones at the end are services. */
        private boolean isArea(int at) {
            return head[at + 1] != '9' && isExchange(at);
        }

        private boolean isExchange(int at) {
            return head[at] >= '2' && !(head[at + 1] == '1' && head[at + 2] == '1');
        }
    }
}
