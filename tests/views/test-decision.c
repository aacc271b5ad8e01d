/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-decision.h"

static const CselDecisionText question = { "Save?", "Something has changed.", "_Cancel", "_Discard", "_Save" };

static void
answered_cb (guint *answers,
             guint  answer)
{
  answers[answer]++;
}

static void
ask (GtkWindow  *parent,
     guint      *answers,
     const char *button)
{
  CselDecision *asked = csel_decision_ask (parent, &question);

  g_signal_connect_swapped (asked, "answered", G_CALLBACK (answered_cb), answers);
  g_assert_true (csel_test_shows (GTK_WIDGET (asked), "Something has changed."));
  if (button != NULL)
    g_signal_emit_by_name (csel_test_part (asked, button), "clicked");
  else
    gtk_window_close (GTK_WINDOW (asked));
}

static void
test_answers (void)
{
  GtkWindow *parent = csel_test_show (gtk_label_new ("parent"));
  guint answers[CSEL_ANSWER_YES + 1] = { 0, };

  ask (parent, answers, "yes");
  ask (parent, answers, "no");
  ask (parent, answers, "cancel");
  ask (parent, answers, NULL);
  g_assert_cmpuint (answers[CSEL_ANSWER_YES], ==, 1);
  g_assert_cmpuint (answers[CSEL_ANSWER_NO], ==, 1);
  g_assert_cmpuint (answers[CSEL_ANSWER_CANCEL], ==, 2);
  csel_test_close (parent);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/decision/answers", test_answers);

  return g_test_run ();
}
