/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Names held once and named by a number, in the order of their arrival, as bytes that lie one after another: a name costs twelve to sixteen bytes beside its own,
 * where a string would cost four times as many. Each is a head, its length in characters and whether these are wide, and its characters, one byte each where all are of ISO
 * 8859-1, else two; so any string comes back as it was. A name is made anew each time that it is asked for. One thread writes; views are read by any number of
 * threads meanwhile, as those of {@link IntColumn}.
 */
final class Names {
    static final int NONE = -1;
    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MOST_PAGES = 1 << (Integer.SIZE - PAGE_BITS);
    private static final int HEAD = 4;
    private static final int BYTE = 0xFF;
    private static final int LAST_OF_ISO = 0xFF;
    private static final int HASH_FACTOR = 31;

    /** A longer name has a page of its own. */
    private byte[][] pages;

    private int[] slots;
    /** Where each name begins: its page, and its place there. */
    private final IntColumn starts;

    private int lastPage;
    private int free;

    Names() {
        this(new byte[4][], empty(32), new IntColumn());
        lastPage = NONE;
        free = PAGE;
    }

    private Names(byte[][] pages, int[] slots, IntColumn starts) {
        this.pages = pages;
        this.slots = slots;
        this.starts = starts;
    }

    /** Of a view nothing is added to. */
    Names view() {
        return new Names(pages, slots, starts.view());
    }

    /** Names of its own that begin with those of this view. */
    Names branch() {
        Names branch = new Names(pages.clone(), Hashing.upTo(size(), slots), starts.branch());
        branch.lastPage = pages.length - 1;
        branch.free = PAGE;
        return branch;
    }

    int size() {
        return starts.size();
    }

    String get(int number) {
        int start = starts.get(number);
        byte[] page = pages[start >>> PAGE_BITS];
        int at = start & (PAGE - 1);
        int length = length(page, at);
        if (!isWide(page, at)) {
            return new String(page, at + HEAD, length, StandardCharsets.ISO_8859_1);
        }
        char[] wide = new char[length];
        for (int i = 0; i < length; i++) {
            wide[i] = character(page, at, i);
        }
        return new String(wide);
    }

    /** The number of the name, or {@link #NONE}. */
    int find(String name) {
        int found = slots[slotOf(name)];
        return found < size() ? found : NONE;
    }

    /** The number of the name, which is added when it is new. */
    int number(String name) {
        int slot = slotOf(name);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        int number = size();
        starts.add(append(name));
        if (size() * 3L > slots.length * 2L) {
            grow();
        } else {
            slots[slot] = number;
        }
        return number;
    }

    private int append(String name) {
        boolean wide = name.chars().anyMatch(character -> character > LAST_OF_ISO);
        int width = HEAD + (wide ? 2 * name.length() : name.length());
        if (width > PAGE - free) {
            addPage(Math.max(PAGE, width));
        }
        byte[] page = pages[lastPage];
        int at = free;
        putHead(page, at, name.length(), wide);
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (wide) {
                page[at + HEAD + 2 * i] = (byte) (character >>> Byte.SIZE);
                page[at + HEAD + 2 * i + 1] = (byte) character;
            } else {
                page[at + HEAD + i] = (byte) character;
            }
        }
        free = Math.min(PAGE, at + width);
        return lastPage << PAGE_BITS | at;
    }

    private void addPage(int size) {
        lastPage++;
        if (lastPage == MOST_PAGES) {
            throw new IllegalStateException("more than %d pages of names".formatted(MOST_PAGES));
        }
        if (lastPage == pages.length) {
            pages = Arrays.copyOf(pages, lastPage + (lastPage >> 1));
        }
        pages[lastPage] = new byte[size];
        free = 0;
    }

    private static void putHead(byte[] page, int at, int length, boolean wide) {
        int head = length << 1 | (wide ? 1 : 0);
        for (int i = 0; i < HEAD; i++) {
            page[at + i] = (byte) (head >>> Byte.SIZE * i);
        }
    }

    private static int length(byte[] page, int at) {
        int head = 0;
        for (int i = 0; i < HEAD; i++) {
            head |= (page[at + i] & BYTE) << Byte.SIZE * i;
        }
        return head >>> 1;
    }

    private static boolean isWide(byte[] page, int at) {
        return (page[at] & 1) == 1;
    }

    private static char character(byte[] page, int at, int i) {
        return isWide(page, at)
                ? (char) ((page[at + HEAD + 2 * i] & BYTE) << Byte.SIZE | page[at + HEAD + 2 * i + 1] & BYTE)
                : (char) (page[at + HEAD + i] & BYTE);
    }

    private boolean is(int number, String name) {
        int start = starts.get(number);
        byte[] page = pages[start >>> PAGE_BITS];
        int at = start & (PAGE - 1);
        int length = length(page, at);
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (character(page, at, i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** As {@link String#hashCode}. */
    private int hash(int number) {
        int start = starts.get(number);
        byte[] page = pages[start >>> PAGE_BITS];
        int at = start & (PAGE - 1);
        int length = length(page, at);
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = HASH_FACTOR * hash + character(page, at, i);
        }
        return hash;
    }

    private void grow() {
        int[] larger = empty(slots.length * 2);
        for (int number = 0; number < size(); number++) {
            int slot = first(hash(number), larger.length);
            while (larger[slot] != NONE) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = number;
        }
        slots = larger;
    }

    /** Where the name is, or where its place would be. A number beyond the size was added after this view was made. */
    private int slotOf(String name) {
        int slot = first(name.hashCode(), slots.length);
        for (int number = slots[slot]; number != NONE; number = slots[slot]) {
            if (number < size() && is(number, name)) {
                break;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static int first(int hash, int length) {
        return Hashing.spread(hash) & (length - 1);
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
