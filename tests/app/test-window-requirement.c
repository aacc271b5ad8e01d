/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "support/csel-test-app.h"
#include "views/csel-banner.h"

static void
set_poles (CselWindow *window,
           const char *poles)
{
  CselSession *session = csel_window_get_session (window);
  g_autoptr(CselRequirement) requirement = csel_requirement_copy (csel_session_get_requirement (session));

  csel_requirement_set (requirement, CSEL_FIELD_POLES, poles, NULL);
  csel_session_set_requirement (session, requirement);
}

static gboolean
is_kept (gpointer data)
{
  return csel_test_user_file_has ("requirement.ini", data);
}

static gboolean
is_asked (gpointer data)
{
  const CselRequirement *requirement = csel_session_get_requirement (csel_window_get_session (data));

  return csel_requirement_get (requirement, CSEL_FIELD_POLES) != NULL;
}

/* What was required is required again after a restart */
/* Every second key while one is being written: the last one counts */
static void
test_restart (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window;
  guint n_refs;

  csel_test_put_user_file ("requirement.ini", "[requirement]\npoles=1\n");
  window = csel_test_window_new (application, "en");
  csel_test_wait_until (is_asked, window);
  n_refs = G_OBJECT (application)->ref_count;
  set_poles (window, "2");
  set_poles (window, "3");
  set_poles (window, "4");
  csel_test_wait_until (is_kept, (gpointer)"poles=4");
  csel_test_wait_for_writes (application, n_refs);
  csel_test_window_close (window);

  window = csel_test_window_new (application, "en");
  csel_test_wait_until (is_asked, window);
  g_assert_cmpstr (csel_requirement_get (csel_session_get_requirement (csel_window_get_session (window)),
                                         CSEL_FIELD_POLES), ==, "4");
  csel_test_window_close (window);
  g_object_unref (application);
}

static gboolean
has_message (gpointer data)
{
  GtkWidget *banner = csel_test_find (data, CSEL_TYPE_BANNER, 0);
  GtkLabel *label = GTK_LABEL (csel_test_find (banner, GTK_TYPE_LABEL, 0));

  return strstr (gtk_label_get_text (label), "[colour]") != NULL;
}

/* A file that cannot be read is said, and not written over */
static void
test_bad_file (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window;

  csel_test_put_user_file ("requirement.ini", "[requirement]\npoles=4\n[colour]\nx=1\n");
  window = csel_test_window_new (application, "en");
  csel_test_wait_until (has_message, window);
  set_poles (window, "5");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (csel_test_user_file_has ("requirement.ini", "[colour]"));
  csel_test_window_close (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window-requirement/restart", test_restart);
  g_test_add_func ("/app/window-requirement/bad-file", test_bad_file);

  return g_test_run ();
}
