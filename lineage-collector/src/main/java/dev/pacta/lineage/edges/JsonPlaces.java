/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.edges;

/**
 * Walks over a JSON document and tells where its members begin and end, without reading what they say: some gigabyte a second. The
 * document was read before, so that it is well formed. Not thread-safe.
 */
final class JsonPlaces {
    private final byte[] json;
    private int at;
    private int nameFrom;
    private int nameTo;
    private boolean escaped;

    JsonPlaces(byte[] json) {
        this.json = json;
    }

    /** Whether the bytes are UTF-8 that begins with an object: RFC 8259 has no other encoding, older ones had. */
    boolean isObjectInUtf8() {
        skipBlanks();
        return json.length > at + 1 && json[at] == '{' && json[at + 1] != 0;
    }

    /** Some name was written with escapes, so that it may be another than its bytes say. */
    boolean hasEscapedNames() {
        return escaped;
    }

    /** Where the value begins at which the walk stands. */
    int place() {
        return at;
    }

    /** Where the name of the member begins at whose value the walk stands. */
    int name() {
        return nameFrom;
    }

    boolean isAt(char begin) {
        return json[at] == begin;
    }

    /** Goes into the object or the array at which the walk stands. */
    void enter() {
        at++;
    }

    /** Goes to the value of the next member of an object; past its end when there is none. */
    boolean nextMember() {
        if (!nextElement()) {
            return false;
        }
        nameFrom = at + 1;
        nameTo = endOfText(at) - 1;
        for (int i = nameFrom; i < nameTo; i++) {
            escaped |= json[i] == '\\';
        }
        at = nameTo + 1;
        skipBlanks();
        at++;
        skipBlanks();
        return true;
    }

    boolean isNamed(String name) {
        int length = name.length();
        if (nameTo - nameFrom != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (json[nameFrom + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Goes to the next element of an array; past its end when there is none. */
    boolean nextElement() {
        skipBlanks();
        if (json[at] == ',') {
            at++;
            skipBlanks();
        }
        if (json[at] == ']' || json[at] == '}') {
            at++;
            return false;
        }
        return true;
    }

    /** Goes past the value at which the walk stands, and gives where that is. */
    int skip() {
        if (json[at] == '"') {
            at = endOfText(at);
        } else if (json[at] == '{' || json[at] == '[') {
            skipNested();
        } else {
            while (at < json.length && !endsScalar(json[at])) {
                at++;
            }
        }
        return at;
    }

    private void skipNested() {
        int depth = 0;
        do {
            switch (json[at]) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> at = endOfText(at) - 1;
                default -> {}
            }
            at++;
        } while (depth > 0);
    }

    private int endOfText(int begin) {
        int end = begin + 1;
        while (json[end] != '"') {
            end += json[end] == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private static boolean endsScalar(byte one) {
        return one == ',' || one == '}' || one == ']' || one <= ' ';
    }

    private void skipBlanks() {
        while (at < json.length && json[at] <= ' ' && json[at] >= 0) {
            at++;
        }
    }
}
