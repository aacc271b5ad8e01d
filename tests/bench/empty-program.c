/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A program that does nothing, linked to all that csel is linked to */

int
main (void)
{
  return 0;
}
