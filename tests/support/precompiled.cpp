// SPDX-License-Identifier: GPL-3.0-or-later
// Empty: what the tests of a folder share is its precompiled header.
