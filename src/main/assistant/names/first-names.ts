// First names that are common where the bank's countries are: so that 'kavita' in small letters is somebody. Names that are other words are left out.
import { wordsIn } from '../words/word-lists'

export const FIRST_NAMES = wordsIn(`
  aarav aarti abdul abhay abhinav abhishek aditi aditya aishwarya ajay ajit akash akhil akshay alka aman amit amita amitabh amrita anand ananya
  anil anita anjali anjana ankit ankita ankur anu anuj anup anupama anurag aparna archana arjun arnav arun aruna arvind asha ashish ashok ashwin
  aslam atul avinash ayesha balaji bhavana bhavesh bharat bharati chandan chandra chetan chitra darshan deepa deepak deepika deepti dev devika dhruv
  dilip dinesh divya ekta faisal farah farhan fatima feroz ganesh gaurav gauri gautam geeta girish gita gomathi gopal govind gurpreet hardik hari
  harini harish harpreet harsh harsha hema hemant himanshu imran indira irfan ishaan ishita jagdish jaya jayant jayesh jyoti kabir kajal kalpana
  kamal kamala kapil karan karthik kartik kaveri kavita kavitha kavya khalid kiran kirti kishore komal krishna kumar kunal lakshmi lalita lata leela
  madhav madhu madhuri mahesh mahima mala malini mamta manasi manish manisha manju manoj mansi meena meenakshi meera megha mehul mitali mohammed mohan
  mohit mukesh mukta murali nalini namrata nandini naresh narendra naveen navin neelam neeraj neeta neha nidhi nikhil nikita nilesh nirmala nisha
  nitesh nithya nitin omkar padma pallavi pankaj parth payal pooja poonam prabha pradeep prakash pramod pranav prasad prashant pratik praveen prateek
  preeti prem priti priya priyanka puja pushpa rachna radha radhika raghav rahul raj rajat rajeev rajesh rajiv rajni raju rakesh ram raman ramesh
  rani ranjit rashmi ravi ravindra rekha renu renuka reshma revathi richa rishi ritu riya rohan rohit ruchi rupa sachin sagar sahil salim salma
  sameer sandeep sangeeta sanjana sanjay sanjeev santosh sapna sarita saroj satish saurabh savita seema shabana shalini shankar shanti sharad sharmila
  shashi sheela shilpa shikha shivani shobha shreya shruti shubham shweta siddharth simran sita smita sneha sohini soma sonal sonali sonam sonia
  sowmya srinivas subhash sudha sudhir sujata suma suman sumit sunil sunita suraj suresh surya sushil sushma swapna swati tanvi tarun tejas tushar
  uday uma umesh urmila usha vaibhav vandana vani varsha varun vasant vidya vijay vikas vikram vimal vinay vineet vinod vipul vishal vivek yamini
  yash yasmin yogesh zainab zara zoya
  adam alan alex alice amanda amelia amy andrea andrew angela anne anthony barbara ben benjamin bob brian carol caroline catherine charles
  charlotte chris christine christopher claire colin daniel david deborah denise diana donald donna edward elizabeth ellen emily emma eric ethan
  fiona frances gary gemma geoffrey george gordon graham hannah harriet heather helen henry hugh ian isabel jack jacob james jane janet jason
  jennifer jessica joan john jonathan joseph josh joshua judith julia julie karen katherine kathleen keith kelly kenneth kevin laura lauren leah
  leslie liam linda lisa louise lucy luke maria marie martin mary matthew megan melissa michael michelle natalie nathan neil nicholas nicola
  nigel noah oliver olivia pamela patricia paul pauline peter philip rachel rebecca richard robert roger ronald ruth ryan samantha samuel sandra
  sarah sharon sheila simon sophie stephen steven stuart susan teresa thomas timothy tom tracy trevor valerie vanessa victoria wendy william zoe`)
