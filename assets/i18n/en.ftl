# English. Every sentence of the product; keys are grouped by the room that asks for them.

### vocabulary


# end of vocabulary


### layout


# end of layout


### file


# end of file


### audit


# end of audit


### exchange


# end of exchange


### cli


# end of cli


### templates

template-six-stages = Six stages
template-six-stages-summary = From awareness to loyalty: the whole journey as it is most often told
template-four-stages = Four stages
template-four-stages-summary = Search, comparison, decision with delivery, after-sales: brief, and at home in retail
template-ten-stages = Ten stages
template-ten-stages-summary = Puts the weight on the time after the purchase: from raising awareness to engagement
template-online-after-checkout = Online shop after the checkout
template-online-after-checkout-summary = From the confirmation through shipping and return to the follow-up offer
template-omnichannel = Omnichannel retail
template-omnichannel-summary = Shop and online shop on one map, with the channels as a row of their own
template-acquisition-canvas = Acquisition canvas
template-acquisition-canvas-summary = Maturity, actions and emotion on the way to a customer, with measures for each department
template-cancellation = Cancellation
template-cancellation-summary = Why somebody leaves, how easy it is made and what is remembered
template-onboarding = Onboarding
template-onboarding-summary = From the welcome to the review after 90 days, with rows for the work behind it
template-blank = Blank map
template-blank-summary = One stage, one step, the usual rows: just start typing

# end of templates


### app: menus and commands


# end of app: menus and commands


### app: panels


# end of app: panels


### app: dialogs


# end of app: dialogs


### app: messages


# end of app: messages


