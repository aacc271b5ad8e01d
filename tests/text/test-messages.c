/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "text/csel-messages.h"

/* Two entries, little-endian: "apple" → "Apfel", "pear\0pears" → "Birne\0Birnen" */
static const guchar mo_file[] = {
  0xde, 0x12, 0x04, 0x95, 0, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 44, 0, 0, 0, 0, 0, 0, 0, 60, 0, 0, 0,
  5, 0, 0, 0, 60, 0, 0, 0, 10, 0, 0, 0, 66, 0, 0, 0,
  5, 0, 0, 0, 77, 0, 0, 0, 12, 0, 0, 0, 83, 0, 0, 0,
  'a', 'p', 'p', 'l', 'e', 0, 'p', 'e', 'a', 'r', 0, 'p', 'e', 'a', 'r', 's', 0,
  'A', 'p', 'f', 'e', 'l', 0, 'B', 'i', 'r', 'n', 'e', 0, 'B', 'i', 'r', 'n', 'e', 'n', 0,
};

static CselMessages *
load (gconstpointer bytes,
      gsize         length)
{
  g_autofree char *path = NULL;
  CselMessages *messages;
  int fd = g_file_open_tmp ("csel-XXXXXX.mo", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, bytes, (gssize)length, NULL));
  messages = csel_messages_load (path);
  g_unlink (path);

  return messages;
}

static void
test_lookup (void)
{
  g_autoptr(CselMessages) messages = load (mo_file, sizeof mo_file);

  g_assert_cmpstr (csel_messages_lookup (messages, "apple", 0), ==, "Apfel");
  g_assert_cmpstr (csel_messages_lookup (messages, "pear", 0), ==, "Birne");
  g_assert_cmpstr (csel_messages_lookup (messages, "pear", 1), ==, "Birnen");
  g_assert_null (csel_messages_lookup (messages, "plum", 0));
  g_assert_null (csel_messages_lookup (messages, "", 0));
}

static void
test_no_messages (void)
{
  g_assert_null (csel_messages_load ("/no/such/file.mo"));
  g_assert_null (load ("not a mo file", 13));
  g_assert_null (load ("", 0));
}

/* Cut anywhere, it answers or says no, and reads nothing outside the file */
static void
test_damaged (void)
{
  for (gsize i = 0; i < sizeof mo_file; i++)
    {
      g_autoptr(CselMessages) messages = load (mo_file, i);

      if (messages != NULL)
        {
          csel_messages_lookup (messages, "apple", 0);
          csel_messages_lookup (messages, "pear", 1);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/messages/lookup", test_lookup);
  g_test_add_func ("/text/messages/no-messages", test_no_messages);
  g_test_add_func ("/text/messages/damaged", test_damaged);

  return g_test_run ();
}
