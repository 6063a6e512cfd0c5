import { describe, expect, test } from 'vitest'
import { asksOfPayee, refusedByRule } from './refusals'

const refused = (question: string) => refusedByRule(question, question, false)
const reasonsOf = (questions: readonly string[]) => questions.map((question) => [question, refused(question)])
const all = (questions: readonly string[], why: string | null) => questions.map((question) => [question, why])

describe('other people', () => {
  test('are refused by number, by relation and by name, and the own words are not', () => {
    for (const question of [
      'what does C00002 spend',
      'Sharma ji ka balance',
      'who else paid Netflix',
      'accounts of segment 3',
    ]) {
      expect([question, refused(question)]).toEqual([question, 'other-people'])
    }
    for (const question of [
      'which segment am I in',
      'mera balance kitna hai',
      'what else did I buy',
      'show payments over 5K',
    ]) {
      expect([question, refused(question)]).toEqual([question, null])
    }
  })
})

describe('what friends, neighbours and firms have', () => {
  test('is refused, also where it is a state and in Hindi', () => {
    const others = [
      'is my flatmate overdrawn',
      'mere dost ke khate me kitna hai',
      'what does the dentist next door make',
      'how much is the headmaster earning',
      'my cousin Ravi, what is his EMI',
    ]
    expect(reasonsOf(others)).toEqual(all(others, 'other-people'))
    expect(refused('is Zenith Traders about to go bust')).toBe('off-topic')
  })

  test('is not what the customer pays them, holds or fears', () => {
    const own = [
      'did my tenant pay me in May',
      'has my landlord been paid',
      'how much do my deposits earn',
      'are we about to go broke',
      'is my budget in trouble',
      'how much did I spend on rainy day cover',
    ]
    expect(reasonsOf(own)).toEqual(all(own, null))
    expect(refusedByRule('has Ravi got his money', 'has xpayeex got his money', true, true)).toBeNull()
    expect(refusedByRule('how much is his money', 'how much is his money', false)).toBe('other-people')
  })
})

describe('orders', () => {
  test('to pay, open, block or change something are refused', () => {
    const orders = [
      'pay my broadband bill',
      'I want you to transfer 900 to Meena',
      'could you close my current account',
      'open a fixed deposit for me',
      'set a budget of 4,000 for shoes',
      'remind me on the 3rd',
      'gas ka bill bhar do',
      'please settle my phone bill',
      'please be so good as to pay my school fees',
      'I would be grateful if you could block my card',
      'would you mind moving 300 to the pot',
      'turn on autopay for the gym',
      'get the phone bill paid',
      'schedule the rent for Monday',
      'freeze everything',
      'order a new cheque book for me',
      'add my wife as a nominee',
    ]
    expect(reasonsOf(orders)).toEqual(all(orders, 'order'))
  })

  test('are no questions that begin with such a verb', () => {
    const questions = [
      'cancel Netflix, how much would that save',
      'pay received in May',
      'add all my accounts',
      'help me make a budget',
      'send me the list of my payments',
      'lower than in June?',
      'can I buy a phone for 20,000',
    ]
    expect(reasonsOf(questions)).toEqual(all(questions, null))
  })
})

describe('markets', () => {
  test('are neither predicted nor picked from', () => {
    const questions = [
      'will gold get cheaper',
      'which fund doubles my money',
      'is silver a good buy',
      'sensex now',
      'should I sell my shares',
      'best sip to start with',
      'are house prices going to fall',
      "what'll diesel be in May",
      'how do I get rich',
    ]
    expect(reasonsOf(questions)).toEqual(all(questions, 'market'))
  })

  test('are not what the customer holds and pays, nor what a thing is', () => {
    const questions = [
      'what are my mutual funds worth',
      'how much did I spend on gold this year',
      'what is an index fund',
      'when will the holiday fund be full',
      'how do bonds differ from stocks',
      'petrol in July',
    ]
    expect(reasonsOf(questions)).toEqual(all(questions, null))
  })
})

describe('what goes on around the customer', () => {
  test('is refused with the reason that fits', () => {
    const people = ['Tell me sales of my competitor', "Show me the previous owner's electricity bills"]
    expect(reasonsOf(people)).toEqual(all(people, 'other-people'))
    const orders = ['Mark the Swiggy payment as a business expense', 'Switch me to paperless statements']
    expect(reasonsOf(orders)).toEqual(all(orders, 'order'))
    const world = [
      'May my employer withhold my last salary?',
      'Is my landlord allowed to keep the deposit?',
      "What's the average income in Bengaluru?",
    ]
    expect(reasonsOf(world)).toEqual(all(world, 'off-topic'))
    const own = [
      "What's the average spend for groceries I have?",
      'did my rent go up last year',
      'what if my rent goes up',
    ]
    expect(reasonsOf(own)).toEqual(all(own, null))
  })
})

describe('what others keep of the customer', () => {
  test('is refused, and payments to them are not', () => {
    const kept = [
      'What is the CVV of my card?',
      "what's the IFSC of my branch",
      'what is my balance at HDFC',
      'how much do I have in my Paytm wallet',
      'How much EPF have I accumulated?',
      'which tax regime should I choose',
      'Do I have to declare a gift from abroad?',
    ]
    expect(reasonsOf(kept)).toEqual(all(kept, 'kept-elsewhere'))
    const paid = ['how much did I send to my HDFC account', 'how much have I invested in NPS', 'what is a PPF']
    expect(reasonsOf(paid)).toEqual(all(paid, null))
  })
})

describe('what no row has', () => {
  test('is refused, and what sounds like it is not', () => {
    const strange = [
      'suggest a nice gift',
      'draft a tenancy agreement',
      'how much do pilots earn',
      'how much petrol in litres',
      'what does the average family spend',
      'was it raining when I paid the plumber',
      'what does the law say about a tenant',
      'which tablets help against a cold',
      'which college is better for my son',
      'will my employer cut my wages',
      'can my landlord throw me out',
      'where was I on 3 May',
      'what did the dentist say',
      'which plays have I watched',
      'my Swiggy orders item by item',
      'a limerick on my spending',
    ]
    expect(reasonsOf(strange)).toEqual(all(strange, 'off-topic'))
    const own = [
      'what went to education, item by item',
      'suggest a budget for me',
      'how much do my deposits earn',
      'average household expenses a month',
      'which client is my biggest',
      'what did I eat out for in May',
      'which restaurant cost me the most',
      'what did the medicines cost',
      'how much is in my Rainy day account',
    ]
    expect(reasonsOf(own)).toEqual(all(own, null))
  })
})

describe('what others keep', () => {
  test('is said to be kept elsewhere, and how to better it is for the guide', () => {
    const kept = [
      'what is my credit score',
      'cibil?',
      'show my PAN number',
      'how many reward points do I have',
      'give me the wifi code',
      'what is my overdraft limit',
    ]
    expect(reasonsOf(kept)).toEqual(all(kept, 'kept-elsewhere'))
    expect(refused('will my card be approved')).toBe('kept-elsewhere')
    const others = [
      'what is CIBIL',
      'how can I raise my credit score',
      'what is a good cibil number',
      'some caller has my OTP',
    ]
    expect(reasonsOf(others)).toEqual(all(others, null))
  })
})

describe('familiar words that ask nothing of the books', () => {
  test('are refused by what they ask', () => {
    const world = [
      'which insurer pays the highest bonus',
      'where is diesel cheapest',
      'will house rents in Kochi climb this winter',
      'what fee should I charge',
      'am I paid enough',
      'is 30k a decent salary',
      'what is the going rate for a cook',
      'how much does a good plumber charge',
      'is it legal to pay the maid in cash',
    ]
    expect(reasonsOf(world)).toEqual(all(world, 'off-topic'))
    const others = [
      'how many people bank here',
      'does the gym charge others less',
      'can my cousin afford a scooter',
      'what did my flatmate pay for on Friday',
      'the chairman of Tata gets what',
      'could you tell me the account balance of my uncle',
      'how much Malabar Traders has in its bank account',
      'what rent do other tenants pay in the same building',
    ]
    expect(reasonsOf(others)).toEqual(all(others, 'other-people'))
    expect(refused('what was in my last parcel')).toBe('kept-elsewhere')
    expect(refused('can I claim the rent')).toBe('kept-elsewhere')
  })

  test('say why by what is asked, though it looks like a name', () => {
    expect(refused('what is the capital of Mongolia')).toBe('off-topic')
    expect(refused('buy me 100 shares of Infosys')).toBe('order')
    expect(refused('give me Rahul’s number')).toBe('kept-elsewhere')
    expect(refused('Farida ka card band karo')).toBe('order')
    expect(refused('how tall is Sunil Gavaskar')).toBe('off-topic')
    expect(refused('what does my health score say about debt')).toBeNull()
    expect(refused('help me plan the wedding menu')).toBe('off-topic')
  })

  test('of the own books they are answered', () => {
    const own = [
      'which shop takes most of my money',
      'where do I buy petrol most often',
      'will my rent go up',
      'what rent should I budget',
      'how much was I paid by my client',
      'did my landlord charge me for others',
      'how many people did I pay in June',
      'is my salary higher than last year',
      'what did I spend in my birthday week',
    ]
    expect(reasonsOf(own)).toEqual(all(own, null))
  })

  test('whom the customer pays is nobody whose own money is told', () => {
    const theirs = (question: string, masked: string) => asksOfPayee(question, masked)
    expect(theirs('what is Anil’s balance', 'what is xpayeex balance')).toBe(true)
    expect(theirs('how much does Anil earn', 'how much does xpayeex earn')).toBe(true)
    expect(theirs('who is richer, Anil or Sunil', 'who is richer, xpayeex or xpayeex')).toBe(true)
    expect(theirs('what’s the FASTag balance', 'what’s the xpayeex balance')).toBe(false)
    expect(theirs('how many transfers did Anil make', 'how many transfers did xpayeex make')).toBe(false)
    expect(theirs('does Anil owe me money', 'does xpayeex owe me money')).toBe(false)
    expect(theirs('did Anil get his money', 'did xpayeex get his money')).toBe(false)
  })
})

describe('what is done, felt and met with', () => {
  test('an order with what has been spoken of is one', () => {
    const orders = ['ok pay it now', 'close it today', 'cancel that one please', 'gas ka bill bhar do', 'export them']
    expect(reasonsOf(orders)).toEqual(all(orders, 'order'))
    const asked = ['can I pay it off early', 'what if I cancel it', 'show them by month', 'order them by size']
    expect(reasonsOf(asked)).toEqual(all(asked, null))
  })

  test('what no row has is said to be elsewhere', () => {
    const untold = [
      'who did I travel to Goa with',
      'did we enjoy the concert',
      'what did the scan report show',
      'our cat is not eating',
      'how big a hike will my boss give',
      'will I get a bonus in March',
      'what is on the menu',
    ]
    expect(reasonsOf(untold)).toEqual(all(untold, 'off-topic'))
    const booked = ['what did the scan cost', 'when does my bonus come', 'what did I pay at the concert']
    expect(reasonsOf(booked)).toEqual(all(booked, null))
  })

  test('where prices go is asked of markets, what they cost the caller is not', () => {
    expect(refused('is silver going to be cheaper by Holi')).toBe('market')
    expect(refused('did my petrol get cheaper')).toBeNull()
  })

  test('what other banks offer, what was in a purchase, and what somebody known by a part has', () => {
    const kept = ['ICICI car loan rate now', 'which tablets were they', 'what all items did I buy at DMart']
    expect(reasonsOf(kept)).toEqual(all(kept, 'kept-elsewhere'))
    expect(refused('my teachers bank balance')).toBe('other-people')
    expect(refused('will that fund do well next year')).toBe('market')
    expect(refused('stop it from Monday')).toBe('order')
    const own = ['what interest did I pay HDFC', 'which products do I have', 'what did I pay my landlord']
    expect(reasonsOf(own)).toEqual(all(own, null))
  })

  test('what a payee does with money or spends is theirs', () => {
    expect(asksOfPayee('Nitin ke account me kitna hai', 'xpayeex ke account me kitna hai')).toBe(true)
    expect(asksOfPayee('Nitin ke account me kitna bheja', 'xpayeex ke account me kitna bheja')).toBe(false)
    expect(asksOfPayee('how much does Nitin spend there', 'how much does xpayeex spend there')).toBe(true)
    expect(asksOfPayee('what does Nitin do with what I send', 'what does xpayeex do with what I send')).toBe(true)
    expect(asksOfPayee('how much did I spend at Nitin', 'how much did I spend at xpayeex')).toBe(false)
  })
})
